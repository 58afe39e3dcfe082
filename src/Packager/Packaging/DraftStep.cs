using Packager.Compile;
using Packager.Manifest;
using Packager.Model;
using Packager.Payloads;

namespace Packager.Packaging;

/// <summary>The steps from a selection of the manifest to a draft: release, compile, gather, needs.</summary>
internal sealed class DraftStep(PackagingRequest request, ManifestFile file)
{
    /// <summary>Compiles what one package names.</summary>
    public BuildOutput? Compile(PackageSelection selection, DiagnosticBag bag)
    {
        if (Release(selection, bag) is not { } release) return null;
        var manifest = file.Bind(selection, Values(release, selection, output: null), bag);
        return bag.HasErrors ? null : CompileStep.Run(manifest, Context(selection, release), bag);
    }

    /// <summary>Goes all the way; null after a fault.</summary>
    public PackageDraft? Draft(PackageSelection selection, DiagnosticBag bag)
    {
        if (Release(selection, bag) is not { } release) return null;
        var manifest = file.Bind(selection, Values(release, selection, output: null), bag);
        // Compiling takes minutes: not for a manifest that is at fault. Gathering goes on, so that all faults are told at once.
        if (bag.HasErrors && manifest.Build is not null) return null;
        var output = CompileStep.Run(manifest, Context(selection, release), bag);
        if (output is not null) manifest = file.Bind(selection, Values(release, selection, output), bag);
        var entries = PayloadGatherer.Gather(manifest, selection.Target, output, bag);
        if (bag.HasErrors) return null;
        return new PackageDraft
        {
            Manifest = manifest, Target = selection.Target, Release = release, Output = output, Entries = entries, Needs = [],
        };
    }

    private CompileContext Context(PackageSelection selection, Release release) =>
        new(selection.Target, release.Version, release.Date, request.WorkFolder, request.UseCache, request.Talk);

    private Release? Release(PackageSelection selection, DiagnosticBag bag)
    {
        var heading = file.BindHeading(selection, bag);
        var date = DateTimeOffset.FromUnixTimeSeconds(1800000000);
        var version = heading.Version?.Value ?? "0.1.0";
        return new Release(selection.Name.Value, version, date, [new ChangelogEntry(version, date, heading.Maintainer?.Value ?? "x <x@y.z>", ["x"])]);
    }

    private Dictionary<string, string> Values(Release release, PackageSelection selection, BuildOutput? output) => new(StringComparer.Ordinal)
    {
        [ReleaseValues.Version] = release.Version,
        [ReleaseValues.Runtime] = RuntimeIdentifiers.For(selection.Target, null) ?? "",
        // Before compiling nobody reads the folder; the second reading has it.
        [ReleaseValues.BuildOutput] = output?.Folder ?? request.WorkFolder,
    };
}
