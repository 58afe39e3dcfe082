using Packager.Model;

namespace Packager.Releases;

/// <summary>Faults of where version, date and changelog come from, PKG113x.</summary>
public static class ReleaseFaults
{
    /// <summary>SOURCE_DATE_EPOCH.</summary>
    public static DiagnosticDescriptor SourceDateEpoch { get; } =
        new("PKG1130", Severity.Error, "SOURCE_DATE_EPOCH is set and is no number of seconds since 1970.");

    /// <summary>No date at all.</summary>
    public static DiagnosticDescriptor NoDate { get; } =
        new("PKG1131", Severity.Error, "Nothing says which date the release has: no mtime, no SOURCE_DATE_EPOCH, no git commit, no dated changelog.");

    /// <summary>No tag.</summary>
    public static DiagnosticDescriptor NoTag { get; } =
        new("PKG1132", Severity.Error, "The version or changelog is to come from git, and there is no repository or no tag that names a version.");

    /// <summary>No git.</summary>
    public static DiagnosticDescriptor GitMissing { get; } =
        new("PKG1133", Severity.Error, "Git is needed and is not installed.");

    /// <summary>No changelog file.</summary>
    public static DiagnosticDescriptor ChangelogMissing { get; } =
        new("PKG1134", Severity.Error, "The changelog cannot be read, or is not there.");

    /// <summary>A changelog that cannot be understood.</summary>
    public static DiagnosticDescriptor ChangelogMalformed { get; } =
        new("PKG1135", Severity.Error, "The changelog is neither chglog's YAML, nor Markdown with a heading for each version, nor debian/changelog.");

    /// <summary>No version in a project file.</summary>
    public static DiagnosticDescriptor NoProjectVersion { get; } =
        new("PKG1136", Severity.Error, "The version is to come from the project file, and none says it plainly.");

    /// <summary>The release is not in the changelog.</summary>
    public static DiagnosticDescriptor NotInChangelog { get; } =
        new("PKG1137", Severity.Warning, "The changelog has no section for the version that is released.");
}
