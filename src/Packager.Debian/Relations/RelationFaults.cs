using Packager.Model;

namespace Packager.Debian;

/// <summary>Faults of relationship fields (Policy §7), PKG112x.</summary>
public static class RelationFaults
{
    /// <summary>Malformed.</summary>
    public static DiagnosticDescriptor Syntax { get; } =
        new("PKG1120", Severity.Error, "A relation is not written as Debian Policy §7.1 says.");

    /// <summary>A package's name.</summary>
    public static DiagnosticDescriptor Package { get; } =
        new("PKG1121", Severity.Error, "A relation names something that cannot be a package.");

    /// <summary>An operator.</summary>
    public static DiagnosticDescriptor Operator { get; } =
        new("PKG1122", Severity.Error, "A relation compares versions without an operator, or with an unknown or obsolete one.");

    /// <summary>An architecture.</summary>
    public static DiagnosticDescriptor Qualifier { get; } =
        new("PKG1123", Severity.Error, "A relation is qualified with, or restricted to, an architecture that is none of Debian's.");

    /// <summary>Alternatives where there is no choice.</summary>
    public static DiagnosticDescriptor Alternatives { get; } =
        new("PKG1124", Severity.Error, "Provides, Conflicts, Breaks or Replaces offers alternatives, which Debian Policy §7.1 does not allow.");

    /// <summary>Provides with a bound.</summary>
    public static DiagnosticDescriptor ProvidesBound { get; } =
        new("PKG1125", Severity.Error, "Provides gives a version with another operator than '=' (Debian Policy §7.5).");

    /// <summary>A package that needs itself.</summary>
    public static DiagnosticDescriptor Self { get; } =
        new("PKG1126", Severity.Warning, "A package depends on itself; the relation is left out.");
}
