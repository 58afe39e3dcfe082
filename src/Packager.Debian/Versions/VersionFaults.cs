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
}
