using Packager.Model;

namespace Packager.Services;

/// <summary>Faults of services and users, PKG154x.</summary>
public static class ServiceFaults
{
    /// <summary>A name that no unit can have.</summary>
    public static DiagnosticDescriptor BadName { get; } =
        new("PKG1540", Severity.Error, "A service's name has characters that a unit's name cannot have.");

    /// <summary>Two services make one unit.</summary>
    public static DiagnosticDescriptor TwoUnits { get; } =
        new("PKG1541", Severity.Error, "Two services make a unit of the same name.");

    /// <summary>Nothing to start.</summary>
    public static DiagnosticDescriptor NoCommand { get; } =
        new("PKG1542", Severity.Error, "A service has neither a command nor a unit file, and the package has no program of its name.");

    /// <summary>The program is not in the package.</summary>
    public static DiagnosticDescriptor NoProgram { get; } =
        new("PKG1543", Severity.Error, "A service's command begins with a name that the package does not install.");

    /// <summary>A name that no account can have.</summary>
    public static DiagnosticDescriptor BadAccount { get; } =
        new("PKG1544", Severity.Error, "The name of a user or group is none that Debian accepts.");

    /// <summary>A folder that is no plain name.</summary>
    public static DiagnosticDescriptor BadFolder { get; } =
        new("PKG1545", Severity.Error, "A state, cache, log or runtime folder is no plain relative name.");

    /// <summary>An address that no socket can have.</summary>
    public static DiagnosticDescriptor BadAddress { get; } =
        new("PKG1546", Severity.Error, "An address of listen is neither IP:PORT, a port, an absolute path nor an abstract name.");

    /// <summary>A calendar that systemd cannot read.</summary>
    public static DiagnosticDescriptor BadTimer { get; } =
        new("PKG1547", Severity.Error, "A timer is no calendar expression.");

    /// <summary>A need that is unknown.</summary>
    public static DiagnosticDescriptor BadNeed { get; } =
        new("PKG1548", Severity.Error, "An entry of needs is neither a known word nor the full name of a unit.");

    /// <summary>A directive that cannot be written.</summary>
    public static DiagnosticDescriptor BadDirective { get; } =
        new("PKG1549", Severity.Error, "A directive's section or name is none that a unit file can have.");

    /// <summary>A variable's name.</summary>
    public static DiagnosticDescriptor BadVariable { get; } =
        new("PKG1550", Severity.Error, "The name of an environment variable has other characters than letters, digits and underscores.");

    /// <summary>A link that systemd ignores.</summary>
    public static DiagnosticDescriptor BadDocumentation { get; } =
        new("PKG1551", Severity.Error, "A documentation link begins with none of the schemes that systemd knows.");

    /// <summary>A path that must be absolute.</summary>
    public static DiagnosticDescriptor NotAbsolute { get; } =
        new("PKG1552", Severity.Error, "A path that must be absolute is not.");

    /// <summary>A unit file whose kind is unknown.</summary>
    public static DiagnosticDescriptor BadUnitFile { get; } =
        new("PKG1553", Severity.Error, "A unit file's ending is none of service, socket, timer, path, target and mount.");

    /// <summary>A unit that another one names but the package lacks.</summary>
    public static DiagnosticDescriptor MissingAlso { get; } =
        new("PKG1554", Severity.Error, "A unit file's Also= names a unit that the package does not bring.");

    /// <summary>A description with a colon.</summary>
    public static DiagnosticDescriptor BadDescription { get; } =
        new("PKG1555", Severity.Error, "A user's description has a colon or a line break, which passwd(5) cannot hold.");

    /// <summary>Values that exclude each other.</summary>
    public static DiagnosticDescriptor Contradiction { get; } =
        new("PKG1556", Severity.Error, "Values of a service contradict each other: systemd would refuse its unit, or a line of it would get lost.");
}
