using System.Collections.Frozen;

namespace Packager.Rendering;

/// <summary>Control fields that the manifest sets by a key of its own, or that are computed.</summary>
internal static class ControlFieldKeys
{
    private static readonly FrozenDictionary<string, string> Keys = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["Package"] = "use the key 'name'",
        ["Version"] = "use the keys 'version', 'epoch' and 'release'",
        ["Architecture"] = "use the key 'formats', 'arch' or 'deb.arch'",
        ["Architecture-Variant"] = "use the key 'deb.arch_variant'",
        ["Maintainer"] = "use the key 'maintainer'",
        ["Installed-Size"] = "leave it out; it is computed from what is installed",
        ["Pre-Depends"] = "use the key 'deb.predepends'",
        ["Depends"] = "use the key 'depends'",
        ["Recommends"] = "use the key 'recommends'",
        ["Suggests"] = "use the key 'suggests'",
        ["Enhances"] = "use the key 'enhances'",
        ["Conflicts"] = "use the key 'conflicts'",
        ["Breaks"] = "use the key 'deb.breaks'",
        ["Replaces"] = "use the key 'replaces'",
        ["Provides"] = "use the key 'provides'",
        ["Section"] = "use the key 'section'",
        ["Priority"] = "use the key 'priority'",
        ["Homepage"] = "use the key 'homepage'",
        ["Description"] = "use the key 'description'",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What to do instead of setting the field; null when it may be set.</summary>
    public static string? KeyOf(string field) => Keys.GetValueOrDefault(field);

    /// <summary>Whether deb822(5) allows the name.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && name[0] is not ('#' or '-') && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-' || c == '_');
}
