using Packager.Model;

namespace Packager.Debian;

/// <summary>Faults of versions, PKG110x.</summary>
public static class VersionFaults
{
    /// <summary>No digit first.</summary>
    public static DiagnosticDescriptor NoDigit { get; } =
        new("PKG1101", Severity.Error, "A version is empty or does not begin with a digit.");

    /// <summary>A character that is not allowed.</summary>
    public static DiagnosticDescriptor Character { get; } =
        new("PKG1102", Severity.Error, "A version contains a character that deb-version(7) does not allow.");

    /// <summary>No number for an epoch.</summary>
    public static DiagnosticDescriptor Epoch { get; } =
        new("PKG1103", Severity.Error, "An epoch is not a whole number.");

    /// <summary>An empty revision.</summary>
    public static DiagnosticDescriptor Revision { get; } =
        new("PKG1104", Severity.Error, "A Debian revision is empty.");

    /// <summary>A prerelease that sorts after its release.</summary>
    public static DiagnosticDescriptor Order { get; } =
        new("PKG1105", Severity.Error, "A version that calls itself a prerelease would not sort before its release.");

    /// <summary>Something that looks like a revision.</summary>
    public static DiagnosticDescriptor Revisionlike { get; } =
        new("PKG1106", Severity.Warning, "A version ends with a hyphen and a number, which semantic versioning takes for a prerelease and Debian for a revision.");
}
