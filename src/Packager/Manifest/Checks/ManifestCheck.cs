using Packager.Debian;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>Holds the values of one package against the rules of its format, in a .deb those of Debian Policy, before anything is built.</summary>
public static class ManifestCheck
{
    /// <summary>Reports all faults of values at once: what is missing (PKG1024), names and fields (PKG111x), relations (PKG112x).</summary>
    /// <param name="manifest">A bound manifest.</param>
    /// <param name="target">What it is made for.</param>
    /// <param name="bag">Receives the faults.</param>
    public static void Check(PackageManifest manifest, Target target, DiagnosticBag bag)
    {
        Need(manifest.Description, "description", "write what it is in one line, then more below it", manifest, bag);
        Need(manifest.Maintainer, "maintainer", "write 'maintainer: Jane Doe <jane@example.com>'", manifest, bag);
        CheckMaintainer(manifest, bag);
        if (manifest.Homepage is { } homepage && !IsWebAddress(homepage.Value))
            bag.Add(ValueFaults.Homepage, homepage.Location, $"home page '{homepage.Value}' is no web address", "write it with https:// in front");
        if (target.Format == "deb") CheckDebian(manifest, target, bag);
    }

    private static void CheckDebian(PackageManifest manifest, Target target, DiagnosticBag bag)
    {
        if (manifest.Section is { } section && !Section.IsKnown(section.Value))
            bag.Add(ValueFaults.Section, section.Location, $"'{section.Value}' is no section of Debian", Suggestion.For(section.Value, Section.Known) ?? "for example net, utils, web or database");
        if (manifest.Deb.Compression is { } compression) DebCompression.Parse(compression, bag);
        DebSectionCheck.Check(manifest, target, bag);
        RelationFields.Read(manifest, manifest.Deb.ArchitectureFor(target), bag);
        foreach (var (version, script) in manifest.Scripts.OnUpgradeFrom) DebianVersion.Parse(new(version, script.Location), bag);
    }

    private static void Need(Located<string>? value, string key, string hint, PackageManifest manifest, DiagnosticBag bag)
    {
        if (manifest.Unreadable.Contains(key)) return;
        if (value is null) bag.Add(ManifestFaults.Missing, manifest.Location, $"the package has no {key}", hint);
        else if (string.IsNullOrWhiteSpace(value.Value.Value)) bag.Add(ManifestFaults.Missing, value.Value.Location, $"'{key}' is empty", hint);
    }

    private static void CheckMaintainer(PackageManifest manifest, DiagnosticBag bag)
    {
        if (manifest.Maintainer is not { Value: not "" } maintainer) return;
        Maintainer.Check(maintainer, manifest.Dialect == Dialects.Nfpm ? ValueFaults.MaintainerWithoutMail : ValueFaults.Maintainer, bag);
        if (!maintainer.Location.IsKnown)
            bag.Add(ValueFaults.NoMaintainer, manifest.Location, $"nobody is named as maintainer, and '{maintainer.Value}' stands in", "write 'maintainer: Jane Doe <jane@example.com>'");
    }

    private static bool IsWebAddress(string text) =>
        !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "ftp";
}
