using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Maps the manifest's services to Windows services.</summary>
internal sealed class MsiServices(PackageManifest manifest, Payload payload, WindowsPlaces places, MsiFeatures features, ServiceHost host, DiagnosticBag diagnostics)
{
    /// <summary>The width of ServiceInstall.Arguments.</summary>
    private const int LongestArguments = 255;

    // What paths of the registry and formatted texts would read otherwise.
    private static readonly SearchValues<char> s_never = SearchValues.Create("/\\[]{}");

    private static readonly string[] s_accounts = ["virtual", "LocalService", "NetworkService", "LocalSystem"];

    private readonly Dictionary<string, PayloadEntry> _files = payload.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
    private readonly ServiceDispatcher _dispatcher = new(payload);

    /// <summary>All of them, in the order of the manifest.</summary>
    public ImmutableArray<MsiService> Read() => [.. manifest.Services.Select(Read).OfType<MsiService>()];

    private MsiService? Read(ServiceSection section)
    {
        if (!IsPossible(section)) return null;
        var name = section.Name ?? new Located<string>(manifest.Name?.Value ?? "", section.Location);
        if (name.Value.Length is 0 or > 256 || name.Value.AsSpan().ContainsAny(s_never) || name.Value.Any(char.IsControl) || string.IsNullOrWhiteSpace(name.Value))
            diagnostics.Add(MsiFaults.BadServiceName, name.Location, $"'{name.Value}' cannot be the name of a Windows service", "use at most 256 characters without slashes, brackets and braces");
        if (Program(section) is not { } program) return null;
        var windows = section.Windows ?? new WindowsServiceSection();
        ServiceParts.Report(section, diagnostics);
        WindowsVariables.CheckNames(section.Environment, diagnostics);
        WindowsVariables.CheckNames(windows.Environment, diagnostics);
        CheckAccount(windows.Account);
        var words = Arguments(section, windows).Select(WindowsText.Quote).ToList();
        features.Claim(program, windows.Feature);
        var service = new MsiService
        {
            Name = name.Value, DisplayName = windows.DisplayName?.Value ?? WindowsText.Literal(section.Description?.Value ?? name.Value), Description = section.Description?.Value,
            Folder = places.Of(PayloadPath.Parent(program))!, Program = PayloadPath.Name(program), Arguments = words.Count == 0 ? null : string.Join(' ', words),
            Environment = [.. Variables(section, windows)],
            Account = Account(windows.Account?.Value, name.Value), Start = Start(section, windows), StartsNow = section.Start?.Value ?? true,
            Dependencies = [.. windows.Depends.Select(service => service.Value)], RestartDelay = RestartDelay(section, windows), Location = section.Location,
        };
        return Bounded(IsHosted(section, _files[program], windows) ? host.Wrap(service, section, features.Of(_files[program])) : service, program);
    }

    // What the host needs to know is part of the arguments.
    private MsiService Bounded(MsiService service, string program)
    {
        if (service.Arguments is not { Length: > LongestArguments } arguments) return service;
        var name = PayloadPath.Name(program);
        var others = service.Program == name ? "" : $", with what {service.Program} is told,";
        diagnostics.Add(MsiFaults.LongServiceArguments, service.Location,
            string.Create(CultureInfo.InvariantCulture, $"the arguments of '{name}'{others} have {arguments.Length} characters, and Windows Installer has room for {LongestArguments}"),
            "let the program read them from its configuration, or from a variable below environment");
        return service;
    }

    // What Linux reads as well is taken as it stands; what is Windows' own may name properties.
    private IEnumerable<string> Arguments(ServiceSection section, WindowsServiceSection windows) => windows.Arguments.IsEmpty
        ? section.Command.Skip(1).Select(word => places.Translate(word.Value))
        : windows.Arguments.Select(word => StepText.Argument(word.Value, places));

    private IEnumerable<KeyValuePair<string, string>> Variables(ServiceSection section, WindowsServiceSection windows) => section.Environment
        .Where(shared => !windows.Environment.Any(own => string.Equals(own.Key, shared.Key, StringComparison.OrdinalIgnoreCase)))
        .Select(variable => KeyValuePair.Create(variable.Key, places.Translate(variable.Value.Value)))
        .Concat(windows.Environment.Select(variable => KeyValuePair.Create(variable.Key, StepText.Argument(variable.Value.Value, places))));

    private bool IsHosted(ServiceSection section, PayloadEntry program, WindowsServiceSection windows)
    {
        var location = section.Command.IsEmpty ? section.Location : section.Command[0].Location;
        var name = PayloadPath.Name(program.Path);
        if (!ServiceDispatcher.IsProgram(program))
        {
            diagnostics.Add(MsiFaults.NoWindowsProgram, location, $"'{name}' is no program that Windows can start", $"install the program that runs it, too, and name that first: command: [python.exe, {name}]");
            return false;
        }

        if (windows.Host?.Value == "packager") return true;
        if (_dispatcher.IsCalledBy(program)) return false;
        if (windows.Host?.Value != "none") return true;
        diagnostics.Add(MsiFaults.SilentService, windows.Host.Value.Location, $"'{name}' does not seem to speak to the service manager, and would be ended half a minute after its start",
            "let it call AddWindowsService (.NET), svc.Run (Go) or StartServiceCtrlDispatcher, or take 'host: none' away, so that Packager's service host runs it");
        return false;
    }

    private bool IsPossible(ServiceSection section)
    {
        if (manifest.Msi.Scope?.Value is "user" or "either") return Refuse(section.Location, "a service needs 'scope: machine'", "take 'scope' out of msi, or the service out by overrides: msi: services: []");
        if (section.Unit is { } unit) return Refuse(unit.Location, "a unit file says nothing to Windows", "describe the service by keys below overrides: msi: services:");
        return section.Timer is not { } timer || Refuse(timer.Location, "Windows Installer makes no timers", "leave the service out by overrides: msi: services: [], and let a scheduled task start the program");
    }

    private bool Refuse(SourceLocation location, string what, string hint)
    {
        diagnostics.Add(MsiFaults.ServicePart, location, what, hint);
        return false;
    }

    /// <summary>The path of the program in the payload; <c>.exe</c> is implied.</summary>
    private string? Program(ServiceSection section)
    {
        var app = places.Root("app");
        var word = section.Command.IsEmpty
            ? new Located<string>(manifest.Build?.Executable is { Value: not "none" } built ? built.Value : manifest.Name?.Value ?? "", section.Location)
            : section.Command[0];
        string[] folders = word.Value.StartsWith('/') ? [""] : [app + "/", "/usr/bin/", "/usr/sbin/"];
        var found = folders.Select(folder => Found(folder + word.Value)).FirstOrDefault(path => path is not null);
        if (found is null)
            diagnostics.Add(MsiFaults.NoServiceProgram, word.Location, $"the package brings no program '{word.Value}' for Windows", $"install it below {app}, or name it as it is called there");
        return found;
    }

    private string? Found(string path) => _files.ContainsKey(path + ".exe") ? path + ".exe" : _files.ContainsKey(path) ? path : null;

    private void CheckAccount(Located<string>? account)
    {
        if (account is not { } given || given.Value.Contains('\\', StringComparison.Ordinal) || given.Value.Contains('@', StringComparison.Ordinal) || s_accounts.Contains(given.Value, StringComparer.Ordinal)) return;
        diagnostics.Add(MsiFaults.BadServiceAccount, given.Location, $"'{given.Value}' is no account that a service can run as", Suggestion.For(given.Value, s_accounts) ?? $@"write one of {string.Join(", ", s_accounts)}, or DOMAIN\name");
    }

    private static string? Account(string? account, string service) => account switch
    {
        null or "virtual" => ServiceAccount.Virtual(service),
        "LocalSystem" => null,
        "LocalService" or "NetworkService" => @"NT AUTHORITY\" + account,
        _ => account,
    };

    private static MsiServiceStart Start(ServiceSection section, WindowsServiceSection windows) => windows.Start?.Value switch
    {
        "delayed" => MsiServiceStart.Delayed,
        "demand" => MsiServiceStart.OnDemand,
        "disabled" => MsiServiceStart.Disabled,
        null when section.Enable?.Value == false => MsiServiceStart.OnDemand,
        _ => MsiServiceStart.Automatic,
    };

    private TimeSpan? RestartDelay(ServiceSection section, WindowsServiceSection windows)
    {
        if (section.Restart?.Value == "no") return null;
        if (windows.RestartDelay is not { } given) return TimeSpan.FromSeconds(5);
        if (int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= 86400) return TimeSpan.FromSeconds(seconds);
        diagnostics.Add(MsiFaults.BadNumber, given.Location, $"'{given.Value}' is no number of seconds up to a day", "write for example 5");
        return null;
    }
}
