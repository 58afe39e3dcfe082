namespace Packager.Debian;

/// <content>How symbolic links are written (Debian Policy 10.5).</content>
public static partial class LintTags
{
    /// <summary>A link leads absolutely to its own top-level directory.</summary>
    public static LintTag AbsoluteLink { get; } = new("absolute-symlink-in-top-level-folder", 'W', "PKG2255",
        "A link leads absolutely to its own top-level directory.",
        "write src relative: ../lib/NAME/app for /usr/bin/app");

    /// <summary>A link leads relatively to another top-level directory.</summary>
    public static LintTag RelativeLink { get; } = new("relative-symlink", 'E', "PKG2256",
        "A link leads relatively to another top-level directory.",
        "write src absolute");

    /// <summary>A link goes up into a directory and down into the same again.</summary>
    public static LintTag LengthyLink { get; } = new("lengthy-symlink", 'E', "PKG2257",
        "A link goes up into a directory and down into the same again.",
        "leave out the superfluous '../' and the name behind it");

    /// <summary>A link climbs above the root.</summary>
    public static LintTag TooManyUps { get; } = new("symlink-has-too-many-up-segments", 'E', "PKG2258",
        "A link climbs above the root.",
        "leave out some of the '../'");

    /// <summary>A link contains '.' or '..' where they do nothing.</summary>
    public static LintTag SpuriousSegments { get; } = new("symlink-contains-spurious-segments", 'E', "PKG2259",
        "A link contains '.' or '..' where they do nothing.",
        "leave them out");

    /// <summary>A link ends with a slash.</summary>
    public static LintTag TrailingSlash { get; } = new("symlink-ends-with-slash", 'W', "PKG2260",
        "A link ends with a slash.",
        "leave the slash out");

    /// <summary>A link contains two slashes in a row.</summary>
    public static LintTag DoubleSlash { get; } = new("symlink-has-double-slash", 'W', "PKG2261",
        "A link contains two slashes in a row.",
        "leave one out");
}
