using System.Text.RegularExpressions;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;

namespace Packager.Formats;

/// <summary>The ProductVersion of a release: its first three numbers, or what <c>msi.version</c> says.</summary>
internal static partial class MsiVersion
{
    /// <summary>The version; null after PKG3002.</summary>
    public static ProductVersion? Of(PackageManifest manifest, Release release, DiagnosticBag diagnostics)
    {
        var location = manifest.Version?.Location ?? manifest.Location;
        if (manifest.Msi.Version is { } given) return Given(given, diagnostics);
        if (Numbers(release.Version) is not { } version)
        {
            diagnostics.Add(MsiFaults.BadVersion, location, $"'{release.Version}' does not begin with {ProductVersion.Range}",
                "let msi: version: say it in that form, for example 26.1.400; each release's must be higher than the one before");
            return null;
        }

        if (!IsExact(release.Version)) WarnOfOthers(release, version, location, diagnostics);
        return version;
    }

    private static ProductVersion? Given(Located<string> given, DiagnosticBag diagnostics)
    {
        if (ProductVersion.TryParse(given.Value, out var version)) return version;
        diagnostics.Add(MsiFaults.BadVersion, given.Location, $"'{given.Value}' is no version of Windows Installer", $"write {ProductVersion.Range}");
        return null;
    }

    // An upgrade from one to the other works in both directions, because the content decides; but nothing stops a step back.
    private static void WarnOfOthers(Release release, ProductVersion version, SourceLocation location, DiagnosticBag diagnostics)
    {
        var other = release.Changelog.Select(entry => entry.Version).FirstOrDefault(older => older != release.Version && Numbers(older) == version);
        var text = other is null ? $"'{release.Version}' is {version} to Windows Installer, and so is every version with the same three numbers"
            : $"'{release.Version}' is {version} to Windows Installer, and so is the earlier '{other}'";
        diagnostics.Add(MsiFaults.VersionsCollapse, location, text, "raise the third number with every release, or let msi: version: do it");
    }

    private static ProductVersion? Numbers(string version)
    {
        var match = Leading().Match(version);
        if (!match.Success) return null;
        return ProductVersion.TryParse(match.Value, out var read) ? read : null;
    }

    // Build metadata says nothing about order, in semantic versions as here.
    private static bool IsExact(string version) => Exact().IsMatch(version);

    [GeneratedRegex(@"(?<=^v?)[0-9]+(\.[0-9]+){0,2}", RegexOptions.CultureInvariant)]
    private static partial Regex Leading();

    [GeneratedRegex(@"^v?[0-9]+(\.[0-9]+){0,2}(\.0)?(\+[0-9A-Za-z.-]*)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Exact();
}
