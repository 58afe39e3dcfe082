using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>Maps <c>msi.firewall</c> to steps that call Windows' own netsh ("netsh advfirewall firewall").</summary>
internal sealed class FirewallRules(MsiPartContext context, WindowsPrograms programs)
{
    private const MsiStepMoments Installations = MsiStepMoments.Install | MsiStepMoments.Upgrade | MsiStepMoments.Repair;
    private const int SecondsOfNetsh = 120;

    // Another netsh on the PATH is never asked.
    private readonly string _system = context.Package.Platform.Is64Bit() ? "[System64Folder]" : "[SystemFolder]";

    /// <summary>The steps of all rules.</summary>
    public ImmutableArray<MsiStep> Read()
    {
        if (context.Msi.Firewall.Length > 0 && context.Package.Scope != MsiScope.PerMachine)
            context.Diagnostics.Add(StepFaults.BadRule, context.Msi.Firewall[0].Location, "only an administrator may change the firewall, and the package can be installed by others", "take 'scope' out of msi, or 'firewall'");
        return [.. context.Msi.Firewall.SelectMany(Read)];
    }

    private IEnumerable<MsiStep> Read(MsiFirewallEntry entry)
    {
        var name = entry.Name?.Value ?? context.Package.Product.Name;
        if (name.Contains('"', StringComparison.Ordinal) || string.Equals(name, "all", StringComparison.OrdinalIgnoreCase))
            context.Diagnostics.Add(StepFaults.BadName, entry.Name?.Location ?? entry.Location, $"a firewall rule cannot be called '{name}'", "give it a name of its own without quotation marks");
        if (entry.Program is null && entry.Ports.IsEmpty)
            context.Diagnostics.Add(StepFaults.BadRule, entry.Location, "the rule would let everything through", "name a program, or ports");
        var program = entry.Program is { } given ? programs.Find(given) : null;
        string[] delete = ["advfirewall", "firewall", "delete", "rule", "name=" + WindowsText.Literal(name)];
        string[] add = ["advfirewall", "firewall", "add", "rule", "name=" + WindowsText.Literal(name), .. What(entry, program)];
        // Rules have no identity but their name: without the first step each repair would add one more.
        yield return Step("clear", Installations, delete, null, isVital: false, entry);
        yield return Step("add", Installations, add, delete, isVital: true, entry);
        yield return Step("delete", MsiStepMoments.Remove, delete, null, isVital: false, entry);

        MsiStep Step(string verb, MsiStepMoments when, string[] words, string[]? rollback, bool isVital, MsiFirewallEntry from) => new()
        {
            Name = $"Firewall rule {name}, {verb}", When = when, Run = Netsh(words), Rollback = rollback is null ? null : Netsh(rollback), IsVital = isVital, Timeout = SecondsOfNetsh, Feature = program?.Feature ?? MsiFeature.MainId, Location = from.Location,
        };
    }

    private MsiStepCommand Netsh(string[] words) => new(_system + "netsh.exe", [.. words]) { Folder = _system };

    private IEnumerable<string> What(MsiFirewallEntry entry, WindowsProgram? program)
    {
        yield return "dir=" + (entry.Direction?.Value ?? "in");
        yield return "action=allow";
        yield return "profile=" + (entry.Profiles.IsEmpty ? "any" : string.Join(',', entry.Profiles.Select(profile => profile.Value)));
        if (program is not null) yield return "program=" + program.Path;
        if (!entry.Ports.IsEmpty || entry.Protocol is not null) yield return "protocol=" + (entry.Protocol?.Value ?? "tcp");
        if (!entry.Ports.IsEmpty) yield return (entry.Direction?.Value == "out" ? "remoteport=" : "localport=") + string.Join(',', entry.Ports.Select(Port));
        if (!entry.Remote.IsEmpty) yield return "remoteip=" + string.Join(',', entry.Remote.Select(Address));
    }

    private string Port(Located<string> port)
    {
        if (context.Msi.Properties.Any(property => property.Type?.Value == "int" && port.Value == $"[{property.Name?.Value}]")) return port.Value;
        var ends = port.Value.Split('-');
        if (ends.Length > 2 || !ends.All(IsPort) || (ends.Length == 2 && Number(ends[0]) > Number(ends[1])))
            context.Diagnostics.Add(StepFaults.BadRule, port.Location, $"'{port.Value}' is no port", "write a number from 1 to 65535, two with a hyphen between them, or a property of type int in brackets");
        return port.Value;
    }

    private static bool IsPort(string text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0;

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private string Address(Located<string> remote)
    {
        if (remote.Value is not ("localsubnet" or "dns" or "dhcp" or "wins" or "defaultgateway") && !IPAddress.TryParse(remote.Value, out _) && !IPNetwork.TryParse(remote.Value, out _))
            context.Diagnostics.Add(StepFaults.BadRule, remote.Location, $"'{remote.Value}' is no address", "write localsubnet, an address such as 192.168.1.7, or a network such as 10.0.0.0/8");
        return remote.Value;
    }
}
