namespace Packager.Debian;

/// <content>Configuration files.</content>
public static partial class LintTags
{
    /// <summary>A file in /etc is replaced at every upgrade, whatever the administrator changed.</summary>
    public static LintTag NotMarked { get; } = new("file-in-etc-not-marked-as-conffile", 'E', "PKG2262",
        "A file in /etc is replaced at every upgrade, whatever the administrator changed.",
        "write type: config");

    /// <summary>A configuration file lies outside of /etc.</summary>
    public static LintTag NotInEtc { get; } = new("non-etc-file-marked-as-conffile", 'E', "PKG2263",
        "A configuration file lies outside of /etc.",
        "use the root config, or leave out type: config");

    /// <summary>conffiles names a file that the package does not have.</summary>
    public static LintTag MissingConffile { get; } = new("missing-conffile", 'E', "PKG2264",
        "conffiles names a file that the package does not have.",
        "leave it out");

    /// <summary>conffiles names a file without a leading slash.</summary>
    public static LintTag RelativeConffile { get; } = new("relative-conffile", 'E', "PKG2265",
        "conffiles names a file without a leading slash.",
        "begin the line with a slash");

    /// <summary>conffiles names a file twice.</summary>
    public static LintTag DuplicateConffile { get; } = new("duplicate-conffile", 'E', "PKG2266",
        "conffiles names a file twice.",
        "leave one line out");
}
