using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>The two parts of a versioned soname, as deb-shlibs(5) names libraries.</summary>
/// <param name="Library">For example <c>libssl</c>.</param>
/// <param name="Version">For example <c>3</c>.</param>
public sealed partial record Soname(string Library, string Version)
{
    /// <summary>Splits <c>libssl.so.3</c> and <c>libdb-5.3.so</c>; null for a name without version, which no shlibs file can describe.</summary>
    public static Soname? Split(string soname)
    {
        var match = WithVersionLast().Match(soname) is { Success: true } last ? last : WithVersionFirst().Match(soname);
        return match.Success ? new Soname(match.Groups[1].Value, match.Groups[2].Value) : null;
    }

    [GeneratedRegex(@"^(.+)\.so\.(.+)$")]
    private static partial Regex WithVersionLast();

    [GeneratedRegex(@"^(.+)-([0-9].*)\.so$")]
    private static partial Regex WithVersionFirst();
}
