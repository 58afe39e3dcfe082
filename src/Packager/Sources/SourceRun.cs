using System.Collections.Immutable;
using Packager.Model;
using Packager.Packaging;

namespace Packager.Sources;

/// <summary>From a manifest to source packages: the upstream tarballs once, the packaging and the signed files for each series.</summary>
public static class SourceRun
{
    /// <summary>Makes them; none is written when any is at fault.</summary>
    /// <param name="request">Which manifest, which of its packages, where to.</param>
    /// <param name="settings">Which series, who signs.</param>
    /// <param name="report">Receives warnings as they are found.</param>
    /// <returns>All files that were made: for each series the .changes file first, then what it names.</returns>
    /// <exception cref="UserFaultException">The input is at fault.</exception>
    public static IReadOnlyList<Artifact> Make(PackagingRequest request, SourceSettings settings, Action<IReadOnlyCollection<Diagnostic>> report)
    {
        var bag = new DiagnosticBag();
        var planned = Plan(request, SeriesNames.Check(settings.Series, bag), report, bag);
        bag.ThrowIfErrors();
        var manifest = planned[0].Manifest;
        if (SourceRoot.Of(manifest, bag) is not { } root || UpstreamTree.Read(root, manifest, bag) is not { } tree) throw new UserFaultException([.. bag]);
        var vendored = VendoredFiles.Collect(planned[0], request, bag);
        var folders = planned.Select(p => (Planned: p, Folder: DebianFolder.Render(p, tree, vendored, bag))).ToList();
        bag.ThrowIfErrors();
        var writer = new SourceWriter(request, settings, bag);
        var tarballs = writer.WriteUpstream(planned[0], tree, vendored);
        var made = folders.SelectMany(f => writer.Write(f.Planned, f.Folder, tarballs)).DistinctBy(path => path).ToList();
        report(bag);
        return [.. made.Select(path => ArtifactStep.Describe(path, fresh: true))];
    }

    private static List<PlannedSource> Plan(PackagingRequest request, ImmutableArray<string> series, Action<IReadOnlyCollection<Diagnostic>> report, DiagnosticBag bag)
    {
        var planned = new List<PlannedSource>();
        foreach (var name in series)
        {
            // Every series finds the same; once is enough.
            var plans = PackagingRun.Plan(request with { Formats = request.Formats.IsEmpty ? ["deb"] : request.Formats, Series = new SeriesName(name) }, planned.Count == 0 ? report : static _ => { });
            if (PlannedSource.Of(plans, bag) is { } source) planned.Add(source);
        }

        return planned;
    }
}
