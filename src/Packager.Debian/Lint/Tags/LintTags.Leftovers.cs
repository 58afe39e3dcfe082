namespace Packager.Debian;

/// <content>Files that nobody meant to ship.</content>
public static partial class LintTags
{
    /// <summary>A folder of a version control system is shipped.</summary>
    public static LintTag VersionControlFolder { get; } = new("package-contains-vcs-control-dir", 'W', "PKG2280",
        "A folder of a version control system is shipped.",
        "write exclude: [\"**/.git\"]");

    /// <summary>A file of a version control system is shipped.</summary>
    public static LintTag VersionControlFile { get; } = new("package-contains-vcs-control-file", 'W', "PKG2281",
        "A file of a version control system is shipped.",
        "write exclude: [\"**/.gitignore\", \"**/.gitattributes\"]");

    /// <summary>An editor's backup is shipped.</summary>
    public static LintTag Backup { get; } = new("backup-file-in-package", 'W', "PKG2282",
        "An editor's backup is shipped.",
        "write exclude: [\"**/*~\", \"**/.*.swp\"]");

    /// <summary>A file of the Finder is shipped.</summary>
    public static LintTag MacFolder { get; } = new("macos-ds-store-file-in-package", 'W', "PKG2283",
        "A file of the Finder is shipped.",
        "write exclude: [\"**/.DS_Store\"]");

    /// <summary>A resource fork is shipped.</summary>
    public static LintTag MacFork { get; } = new("macos-resource-fork-file-in-package", 'W', "PKG2284",
        "A resource fork is shipped.",
        "write exclude: [\"**/._*\"]");

    /// <summary>A file of the Explorer is shipped.</summary>
    public static LintTag WindowsThumbnails { get; } = new("windows-thumbnail-database-in-package", 'W', "PKG2285",
        "A file of the Explorer is shipped.",
        "write exclude: [\"**/Thumbs.db\"]");
}
