using System.Globalization;
using Packager.Model;
using Packager.Needs.Rules;

namespace Packager.Needs;

/// <summary>Finds the package of a shared framework; its name carries the major and minor version, the same in Microsoft's and in Ubuntu's archive.</summary>
internal static class FrameworkResolver
{
    /// <summary>The relations, separated by commas; null for a framework that no known package has, or a version that is none.</summary>
    public static string? Resolve(FrameworkNeed need)
    {
        var rules = DotnetRules.Embedded;
        if (rules.Frameworks.GetValueOrDefault(need.Name) is not { } stem) return null;
        if (Split(need.Version) is not { } version) return null;
        var name = $"{stem}-{version.MajorMinor}";
        // The host takes a prerelease for older than its release, as dpkg does after a tilde.
        var least = $"{name} (>= {need.Version.Replace('-', '~')})";
        var later = rules.Runtimes.SkipWhile(r => r != version.MajorMinor).Skip(1).Select(r => $"{stem}-{r}").ToList();
        return need.RollForward.ToUpperInvariant() switch
        {
            "DISABLE" => string.Create(CultureInfo.InvariantCulture, $"{least}, {name} (<< {version.MajorMinor}.{version.Patch + 1}~)"),
            "MAJOR" => string.Join(" | ", later.Prepend(least)),
            "LATESTMAJOR" => string.Join(" | ", later.AsEnumerable().Reverse().Append(least)),
            // Minor, LatestMinor, LatestPatch: since .NET 5 no major version has had a second minor one.
            _ => least,
        };
    }

    private static (string MajorMinor, int Patch)? Split(string version)
    {
        var parts = version.Split('-')[0].Split('.');
        return parts.Length >= 2 && parts.All(p => int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            ? ($"{parts[0]}.{parts[1]}", parts.Length > 2 ? int.Parse(parts[2], CultureInfo.InvariantCulture) : 0)
            : null;
    }
}
