using Packager.Model;

namespace Packager.Debian;

/// <summary>Faults of names and values in control fields, PKG111x.</summary>
public static class ValueFaults
{
    /// <summary>A package's name.</summary>
    public static DiagnosticDescriptor PackageName { get; } =
        new("PKG1110", Severity.Error, "A package name breaks the rule of Debian Policy §5.6.7.");

    /// <summary>An architecture.</summary>
    public static DiagnosticDescriptor UnknownArchitecture { get; } =
        new("PKG1115", Severity.Error, "An architecture is none of Debian's.");
}
