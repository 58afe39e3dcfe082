using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Msi;
using Packager.Packaging;

namespace Packager.Formats;

/// <summary>Reads what the product is called, who makes it, which version and identity it has.</summary>
internal static class MsiIdentity
{
    /// <summary>The product; null after PKG300x.</summary>
    public static MsiProduct? Read(PackageDraft draft, PackageIdentity? adopted, MsiLanguages languages, DiagnosticBag diagnostics)
    {
        var (manifest, msi) = (draft.Manifest, draft.Manifest.Msi);
        var name = ProductName(manifest).Value;
        var manufacturer = Manufacturer(manifest);
        CheckNames(manifest, diagnostics);
        var version = MsiVersion.Of(manifest, draft.Release, diagnostics);
        var upgradeCode = UpgradeCode(manifest, adopted, manufacturer, name, diagnostics);
        var language = Language(msi.Language, languages, diagnostics);
        if (version is not { } known || upgradeCode is not { } code || language is not { } id) return null;
        return new MsiProduct
        {
            Name = name, Manufacturer = manufacturer, Version = known, UpgradeCode = code, Language = id,
            Description = manifest.Description?.Value.Split('\n')[0].Trim(), Homepage = manifest.Homepage?.Value, Contact = manifest.Maintainer?.Value,
            NoModify = true,
        };
    }

    /// <summary>What the product is called.</summary>
    public static Located<string> ProductName(PackageManifest manifest) =>
        manifest.Msi.ProductName is { Value.Length: > 0 } given ? given : manifest.Name ?? new Located<string>("", manifest.Location);

    // Both become keys of the registry and lines of the list of programs.
    private static void CheckNames(PackageManifest manifest, DiagnosticBag diagnostics)
    {
        foreach (var name in new[] { manifest.Msi.ProductName, manifest.Msi.Manufacturer ?? manifest.Vendor }.OfType<Located<string>>().Where(name => name.Value.Any(char.IsControl)))
            diagnostics.Add(MsiFaults.BadName, name.Location, "the name of the product or of its manufacturer is no line of text", "write it in one line, without '|'");
    }

    private static string Manufacturer(PackageManifest manifest)
    {
        var given = manifest.Msi.Manufacturer ?? manifest.Vendor;
        return given is { Value: not "" } named ? named.Value : (manifest.Maintainer?.Value ?? "").Split('<')[0].Trim();
    }

    private static Guid? UpgradeCode(PackageManifest manifest, PackageIdentity? adopted, string manufacturer, string name, DiagnosticBag diagnostics)
    {
        if (manifest.Msi.UpgradeCode is not { } given)
        {
            if (adopted?.UpgradeCode is { } kept) return kept;
            var proposal = MsiAuthor.ProposeUpgradeCode(manufacturer, name).ToString("B").ToUpperInvariant();
            var location = manifest.Msi.Location.IsKnown ? manifest.Msi.Location : manifest.Location;
            diagnostics.Add(MsiFaults.NoUpgradeCode, location, "the product has no upgrade code, by which Windows knows its releases",
                $"write below msi: and never change again: upgrade_code: \"{proposal}\"");
            return null;
        }

        if (Guid.TryParse(given.Value, CultureInfo.InvariantCulture, out var code) && code != Guid.Empty) return code;
        diagnostics.Add(MsiFaults.BadGuid, given.Location, $"'{given.Value}' is no GUID", "write 32 hexadecimal digits as in \"{6D3C9A52-5D2B-4E0F-8C39-1B0A5E7F2D44}\"");
        return null;
    }

    private static int? Language(Located<string>? language, MsiLanguages languages, DiagnosticBag diagnostics)
    {
        if (language is not { } given) return languages.All[MsiLanguages.Default].Lcid;
        if (languages.All.TryGetValue(given.Value, out var texts)) return texts.Lcid;
        if (!int.TryParse(given.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var id)) return languages.Find(given, diagnostics)?.Lcid;
        if (id is > 0 and <= 0x7FFF) return id;
        diagnostics.Add(MsiFaults.BadLanguage, given.Location, $"'{given.Value}' is no language id of Windows",
            $"write one of {string.Join(", ", languages.All.Keys)}, or a number such as 1036 (French, France)");
        return null;
    }
}
