using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Services;

/// <summary>Reads an entry of <c>services</c>: fills in what it leaves out and checks each value for the place where it will stand.</summary>
public sealed class ServiceReader
{
    private readonly PackageManifest _manifest;
    private readonly DiagnosticBag _diagnostics;
    private readonly ServiceProgram _program;
    private readonly ServiceValues _values;

    private ServiceReader(PackageManifest manifest, Payload payload, string appRoot, DiagnosticBag diagnostics)
    {
        _manifest = manifest;
        _diagnostics = diagnostics;
        _program = new ServiceProgram(manifest, payload, appRoot, diagnostics);
        _values = new ServiceValues(diagnostics);
    }

    /// <summary>All services of a package, in the order of the manifest.</summary>
    /// <param name="manifest">The package.</param>
    /// <param name="payload">What it installs; a command's program is looked for here.</param>
    /// <param name="appRoot">The folder that holds the application.</param>
    /// <param name="diagnostics">Receives PKG154x and PKG155x.</param>
    public static ImmutableArray<Service> Read(PackageManifest manifest, Payload payload, string appRoot, DiagnosticBag diagnostics)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(payload);
        var reader = new ServiceReader(manifest, payload, appRoot, diagnostics);
        return [.. manifest.Services.Select(reader.Read)];
    }

    private Service Read(ServiceSection section)
    {
        ServiceAgreement.Check(section, _diagnostics);
        var isTimed = section.Timer is not null;
        var type = section.Type?.Value ?? (isTimed ? "oneshot" : "exec");
        var user = User(section);
        return new Service
        {
            Name = _values.UnitName(ServiceName.Of(section, _manifest)),
            Location = section.Location,
            UnitFile = section.Unit,
            Description = section.Description?.Value,
            Command = section.Unit is null ? _program.Command(section) : [],
            User = user is { Value: "root" or "dynamic" } ? null : user,
            DynamicUser = user?.Value == "dynamic",
            Group = section.Group is { } group ? AccountName.Check(group, _diagnostics) : null,
            Environment = _values.Variables(section.Environment),
            EnvironmentFiles = _values.Absolute(section.EnvironmentFiles),
            Type = type,
            Restart = section.Restart?.Value ?? (type == "oneshot" ? "no" : "on-failure"),
            WorkingDirectory = _program.WorkingDirectory(section),
            StateDirectories = _values.Folders(section.State),
            CacheDirectories = _values.Folders(section.Cache),
            LogsDirectories = _values.Folders(section.Logs),
            RuntimeDirectories = _values.Folders(section.Runtime),
            Listen = _values.Addresses(section.Listen),
            Timer = _values.Calendar(section.Timer),
            Needs = _values.Needs(section.Needs),
            Hardening = Hardening(section.Hardening?.Value),
            Enable = section.Enable?.Value ?? true,
            Start = section.Start?.Value ?? true,
            RestartOnUpgrade = section.RestartOnUpgrade?.Value ?? true,
            NeedsWritableCode = section.Jit?.Value ?? true,
            Extra = _values.Directives(section.Directives),
            Documentation = _values.Documentation(section.Documentation, _manifest.Homepage),
        };
    }

    // A unit file of the user's says itself which account it runs as; ours runs as one of its own.
    private Located<string>? User(ServiceSection section)
    {
        if (section.User is { } user) return user.Value == "dynamic" ? user : AccountName.Check(user, _diagnostics);
        return section.Unit is null ? new(AccountName.Default(_manifest.Name?.Value ?? ""), section.Location) : null;
    }

    private static Hardening Hardening(string? word) => word switch
    {
        "none" => Model.Hardening.None,
        "strict" => Model.Hardening.Strict,
        _ => Model.Hardening.Standard,
    };
}
