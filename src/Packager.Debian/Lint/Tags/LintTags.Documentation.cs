namespace Packager.Debian;

/// <content>Copyright, changelog, manual pages.</content>
public static partial class LintTags
{
    /// <summary>The package says nothing about its copyright.</summary>
    public static LintTag NoCopyright { get; } = new("no-copyright-file", 'E', "PKG2267",
        "The package says nothing about its copyright.",
        "write license: and copyright:, or ship a file as /usr/share/doc/NAME/copyright");

    /// <summary>The package has no changelog.</summary>
    public static LintTag NoChangelog { get; } = new("no-changelog", 'E', "PKG2268",
        "The package has no changelog.",
        "write changelog: CHANGELOG.md, or changelog: git");

    /// <summary>The package has an upstream changelog and none of its own.</summary>
    public static LintTag WrongChangelogName { get; } = new("debian-changelog-file-missing-or-wrong-name", 'E', "PKG2269",
        "The package has an upstream changelog and none of its own.",
        "write changelog: CHANGELOG.md, or changelog: git");

    /// <summary>A changelog is not compressed.</summary>
    public static LintTag PlainChangelog { get; } = new("changelog-file-not-compressed", 'E', "PKG2270",
        "A changelog is not compressed.",
        "name it in changelog: instead of contents");

    /// <summary>A changelog is not compressed as well as gzip can.</summary>
    public static LintTag PoorChangelog { get; } = new("changelog-not-compressed-with-max-compression", 'W', "PKG2271",
        "A changelog is not compressed as well as gzip can.",
        "name it in changelog: instead of contents, or compress it with gzip -9n");

    /// <summary>A compressed file carries the time at which it was compressed, so that every build differs.</summary>
    public static LintTag TimestampedGzip { get; } = new("package-contains-timestamped-gzip", 'W', "PKG2272",
        "A compressed file carries the time at which it was compressed, so that every build differs.",
        "compress it with gzip -9n");

    /// <summary>A compressed file carries a time, which differs between the architectures that are installed together.</summary>
    public static LintTag GzipNotSame { get; } = new("gzip-file-is-not-multi-arch-same-safe", 'E', "PKG2273",
        "A compressed file carries a time, which differs between the architectures that are installed together.",
        "compress it with gzip -9n");

    /// <summary>The changelog is not written as deb-changelog(5) asks.</summary>
    public static LintTag ChangelogSyntax { get; } = new("syntax-error-in-debian-changelog", 'W', "PKG2274",
        "The changelog is not written as deb-changelog(5) asks.",
        "name your changelog in changelog: and let it be rewritten");

    /// <summary>A first Debian upload closes the request for it; revision 1 looks like one.</summary>
    public static LintTag ClosesNoBugs { get; } = new("initial-upload-closes-no-bugs", 'W', "PKG2275",
        "A first Debian upload closes the request for it; revision 1 looks like one.",
        "write release: 1acme1, or any other revision than 1");

    /// <summary>A licence is shipped beside the copyright file.</summary>
    public static LintTag ExtraLicense { get; } = new("extra-license-file", 'I', "PKG2276",
        "A licence is shipped beside the copyright file.",
        "write type: license and no dst, or exclude it");

    /// <summary>A command has no manual page.</summary>
    public static LintTag NoManual { get; } = new("no-manual-page", 'W', "PKG2277",
        "A command has no manual page.",
        "write man: with the command's name, and it is made from --help");

    /// <summary>A manual page is not compressed.</summary>
    public static LintTag PlainManual { get; } = new("uncompressed-manual-page", 'E', "PKG2278",
        "A manual page is not compressed.",
        "bring it with man: instead of contents");

    /// <summary>A manual page is not compressed as well as gzip can.</summary>
    public static LintTag PoorManual { get; } = new("poor-compression-in-manual-page", 'E', "PKG2279",
        "A manual page is not compressed as well as gzip can.",
        "bring it with man: instead of contents, or compress it with gzip -9n");
}
