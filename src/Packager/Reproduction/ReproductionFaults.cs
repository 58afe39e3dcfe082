using Packager.Model;

namespace Packager.Reproduction;

/// <summary>Faults of building an artifact again, PKG131x.</summary>
public static class ReproductionFaults
{
    /// <summary>The artifact is not there.</summary>
    public static DiagnosticDescriptor MissingArtifact { get; } =
        new("PKG1311", Severity.Error, "The artifact that should be reproduced does not exist, or its name is neither NAME_VERSION_ARCHITECTURE.deb nor that of an .msi.");

    /// <summary>The manifest is under no version control.</summary>
    public static DiagnosticDescriptor NoRepository { get; } =
        new("PKG1312", Severity.Error, "The manifest lies in no git repository, or the commit cannot be cloned, so nothing can be built afresh.");

    /// <summary>The rebuild made no artifact of that name.</summary>
    public static DiagnosticDescriptor OtherArtifacts { get; } =
        new("PKG1313", Severity.Error, "The commit's manifest makes no artifact of that name.");

    /// <summary>The work tree holds changes that the clone lacks.</summary>
    public static DiagnosticDescriptor UncommittedChanges { get; } =
        new("PKG1314", Severity.Warning, "The work tree has changes that are not committed; a fresh clone is built without them.");
}
