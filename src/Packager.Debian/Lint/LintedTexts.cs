namespace Packager.Debian;

/// <summary>The few files of a payload whose whole text is checked; all others are looked at by their first bytes.</summary>
internal static class LintedTexts
{
    /// <summary>Whether a path is one of them.</summary>
    /// <param name="name">The relative path.</param>
    /// <param name="package">The package's name.</param>
    public static bool Contain(string name, string package) =>
        (name.EndsWith(".service", StringComparison.Ordinal) && name.Contains("/systemd/system/", StringComparison.Ordinal))
        || name == "usr/share/lintian/overrides/" + package
        || name == "usr/share/lintian/overrides/" + package + ".gz"
        || IsChangelog(name);

    private static bool IsChangelog(string name) =>
        name.StartsWith("usr/share/doc/", StringComparison.Ordinal)
        && name[(name.LastIndexOf('/') + 1)..].StartsWith("changelog", StringComparison.OrdinalIgnoreCase);
}
