using System.Collections.Immutable;
using System.Globalization;

namespace Packager.Msi.Validation;

/// <summary>The summary's template: platforms and languages, <c>x64;1033,1031</c>.</summary>
/// <param name="Platforms">What stands before the semicolon.</param>
/// <param name="Languages">What stands behind it.</param>
/// <param name="IsWellFormed">Whether both are known platforms and numbers.</param>
internal sealed record TemplateProperty(ImmutableArray<string> Platforms, ImmutableArray<string> Languages, bool IsWellFormed)
{
    private static readonly string[] s_known = ["Intel", "Intel64", "x64", "AMD64", "Arm", "Arm64", "Alpha"];

    /// <summary>Whether it names a platform of 64 bits.</summary>
    public bool Is64Bit => Has("x64") || Has("Intel64") || Has("Arm64") || Has("AMD64");

    /// <summary>Whether it names a platform; case does not count.</summary>
    public bool Has(string platform) => Platforms.Contains(platform, StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads it; nothing gives nothing.</summary>
    public static TemplateProperty Parse(string? text)
    {
        var parts = (text ?? "").Split(';');
        var platforms = Split(parts[0]);
        var languages = parts.Length == 2 ? Split(parts[1]) : [];
        var isWellFormed = parts.Length == 2 && platforms.All(p => s_known.Contains(p, StringComparer.OrdinalIgnoreCase)) && languages.All(IsLanguage);
        return new(platforms, languages, isWellFormed);
    }

    private static ImmutableArray<string> Split(string list) => list.Length == 0 ? [] : [.. list.Split(',')];

    private static bool IsLanguage(string text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
