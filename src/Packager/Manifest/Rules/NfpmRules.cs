namespace Packager.Manifest;

/// <summary>What nfpm treats specially, as data: which values it expands, which keys its overrides may hold, what it assumes.</summary>
internal static class NfpmRules
{
    /// <summary>The path of an entry of contents that says <c>expand: true</c>.</summary>
    public const string ExpandedEntry = "contents.expand.";

    /// <summary>The keys whose values have <c>$X</c> and <c>${X}</c> expanded; everything else is literal.</summary>
    public static HashSet<string> Expanded { get; } = new(StringComparer.Ordinal)
    {
        "name", "version", "release", "prerelease", "platform", "arch", "homepage", "maintainer", "vendor", "description",
        "replaces", "provides", "depends", "recommends", "suggests", "conflicts",
        "rpm.requires.post", "rpm.packager", "rpm.signature.key_file", "rpm.signature.key_id",
        "deb.fields", "deb.predepends", "deb.signature.key_file", "deb.signature.key_id",
        "ipk.fields", "ipk.predepends", "apk.signature.key_file", "apk.signature.key_id",
        "msix.publisher", "msix.signature.pfx_file",
        ExpandedEntry + "src", ExpandedEntry + "dst",
    };

    /// <summary>The keys that may stand below a format's name in <c>overrides</c>.</summary>
    public static HashSet<string> Overridable { get; } = new(StringComparer.Ordinal)
    {
        "replaces", "provides", "depends", "recommends", "suggests", "conflicts", "contents", "umask", "scripts",
        "rpm", "deb", "apk", "archlinux", "ipk", "msix",
    };

    /// <summary>The formats that <c>overrides</c> and <c>packager</c> may name.</summary>
    public static string[] Formats { get; } = ["deb", "rpm", "srpm", "apk", "archlinux", "ipk", "msix"];
}
