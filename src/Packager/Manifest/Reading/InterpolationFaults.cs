using Packager.Model;

namespace Packager.Manifest;

/// <summary>Faults of <c>${NAME}</c>, PKG104x.</summary>
public static class InterpolationFaults
{
    /// <summary>No such value.</summary>
    public static DiagnosticDescriptor Undefined { get; } =
        new("PKG1040", Severity.Error, "A variable is neither in the environment nor one of the release's own values.");

    /// <summary>No name.</summary>
    public static DiagnosticDescriptor NotAName { get; } =
        new("PKG1041", Severity.Error, "What stands between '${' and '}' is no name, or the brace is never closed.");

    /// <summary>nfpm: empty.</summary>
    public static DiagnosticDescriptor UndefinedInNfpm { get; } =
        new("PKG1042", Severity.Warning, "In nfpm's dialect, a variable that is not in the environment becomes nothing.");
}
