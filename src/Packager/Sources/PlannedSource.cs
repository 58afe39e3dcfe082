using System.Collections.Immutable;
using Packager.Debian;
using Packager.Formats;
using Packager.Manifest;
using Packager.Model;
using Packager.Packaging;

namespace Packager.Sources;

/// <summary>The packages of one manifest for one series, and the source package that builds them.</summary>
/// <param name="Plans">One for each package and architecture.</param>
/// <param name="Source">What the .dsc says.</param>
internal sealed record PlannedSource(ImmutableArray<PackagePlan> Plans, SourcePackage Source)
{
    private const string Debhelper = "debhelper-compat (= 13)";

    /// <summary>The first package, whose values the source shares.</summary>
    public PackagePlan First => Plans[0];

    /// <summary>The manifest of the first package.</summary>
    public PackageManifest Manifest => First.Draft.Manifest;

    /// <summary>The format's view of a plan.</summary>
    public static DebPackage Deb(PackagePlan plan) => ((PlannedDeb)plan.Package).Package;

    /// <summary>Puts the source together; null after a fault (PKG4102, PKG4112).</summary>
    public static PlannedSource? Of(IReadOnlyList<PackagePlan> plans, DiagnosticBag bag)
    {
        if (plans.Count == 0)
        {
            bag.Add(SourceFaults.NoPackage, SourceLocation.None, "the manifest makes no .deb package", "add deb/amd64 or deb/all to its formats");
            return null;
        }

        var first = Deb(plans[0]);
        foreach (var other in plans.Where(p => p.Package.Version != plans[0].Package.Version))
            bag.Add(SourceFaults.Mixed, other.Draft.Manifest.Location, $"'{other.Package.Version}' is not the version of the first package, '{plans[0].Package.Version}'", "give all packages one version, or make one manifest of each");
        foreach (var symbols in plans.Where(p => Deb(p).Control.Has("Auto-Built-Package")))
            bag.Add(SourceFaults.Symbols, symbols.Draft.Manifest.Name?.Location ?? symbols.Draft.Manifest.Location, $"'{Deb(symbols).Control["Package"]}' holds debug symbols, which a source package cannot part from their programs yet", "take the package out of the manifest that the source is made of");
        var manifest = plans[0].Draft.Manifest;
        return bag.HasErrors ? null : new PlannedSource([.. plans], new SourcePackage
        {
            Name = manifest.Source.Name?.Value ?? first.Control["Package"]!,
            Version = DebianVersion.Parse(plans[0].Package.Version),
            Maintainer = first.Control["Maintainer"]!,
            Section = first.Control["Section"] ?? "misc",
            Homepage = first.Control["Homepage"],
            Binaries = [.. plans.Select(Deb).GroupBy(p => p.Control["Package"]!, StringComparer.Ordinal).Select(Binary)],
            BuildDepends = [.. Tools(plans, manifest), .. manifest.Source.BuildDepends.Select(d => d.Value)],
        });
    }

    private static IEnumerable<string> Tools(IReadOnlyList<PackagePlan> plans, PackageManifest manifest)
    {
        yield return Debhelper;
        if (plans.Any(p => p.Draft is { Output: not null, Manifest.Build.Dotnet: not null })) yield return DotnetSdk.Package(manifest);
        if (!manifest.Source.Vendor.Npm.IsEmpty) yield return "npm";
        if (!manifest.Source.Vendor.Python.IsEmpty) yield return "python3-pip";
    }

    private static SourceBinary Binary(IGrouping<string, DebPackage> packages) => new(
        packages.Key, packages.First().Control["Section"] ?? "misc", packages.First().Control["Priority"] ?? "optional", [.. packages.Select(p => p.Control["Architecture"]!)]);
}
