using Packager.Compile;
using Packager.Manifest;
using Packager.Model;
using Packager.Payloads;
using Packager.Releases;

namespace Packager.Packaging;

/// <summary>The steps from a selection of the manifest to a draft: release, compile, gather, needs.</summary>
internal sealed class DraftStep(PackagingRequest request, ManifestFile file)
{
    /// <summary>Compiles what one package names.</summary>
    public BuildOutput? Compile(PackageSelection selection, DiagnosticBag bag)
    {
        if (Release(selection, bag) is not { } release) return null;
        var manifest = Bind(selection, release, output: null, bag);
        return bag.HasErrors ? null : CompileStep.Run(manifest, Context(selection, release), bag);
    }

    /// <summary>Goes all the way; null after a fault.</summary>
    public PackageDraft? Draft(PackageSelection selection, DiagnosticBag bag)
    {
        if (Release(selection, bag) is not { } release) return Unreleased(selection, bag);
        var manifest = Bind(selection, release, output: null, bag);
        ManifestCheck.Check(manifest, selection.Target, bag);
        ReleaseFacts.MapToDebian(manifest, release.Version, bag);
        // Compiling takes minutes: not for a manifest that is at fault. Gathering goes on, so that all faults are told at once.
        if (bag.HasErrors && manifest.Build is not null) return null;
        var output = CompileStep.Run(manifest, Context(selection, release), bag);
        if (output is not null) manifest = Bind(selection, release, output, bag);
        var entries = PayloadGatherer.Gather(manifest, selection.Target, output, bag);
        if (bag.HasErrors) return null;
        return new PackageDraft
        {
            Manifest = manifest, Target = selection.Target, Release = release, Output = output, Entries = entries, Needs = [],
        };
    }

    // Without a version nothing can be made, but what else is wrong is told in the same breath.
    private PackageDraft? Unreleased(PackageSelection selection, DiagnosticBag bag)
    {
        var manifest = file.Bind(selection, Values("0", selection, output: null), bag);
        ManifestCheck.Check(manifest, selection.Target, bag);
        return null;
    }

    private CompileContext Context(PackageSelection selection, Release release) =>
        new(selection.Target, release.Version, release.Date, request.WorkFolder, request.UseCache, request.Talk);

    // The heading is read before the release's own values are known; what is wrong in it is told by the second reading, with all the rest.
    private Release? Release(PackageSelection selection, DiagnosticBag bag)
    {
        var scratch = new DiagnosticBag();
        var heading = Override(file.BindHeading(selection, scratch));
        if (!scratch.HasErrors) return ReleaseFacts.Read(heading, request.Environment, bag);
        file.Bind(selection, Values(selection.Name.Value, selection, output: null), bag);
        return null;
    }

    private PackageManifest Bind(PackageSelection selection, Release release, BuildOutput? output, DiagnosticBag bag) =>
        Override(file.Bind(selection, Values(release.Version, selection, output), bag));

    private PackageManifest Override(PackageManifest manifest) => request.Version is not { } version
        ? manifest
        : manifest with { Version = new Located<string>(version, new SourceLocation("--set-version", 0, 0)) };

    private Dictionary<string, string> Values(string version, PackageSelection selection, BuildOutput? output) => new(StringComparer.Ordinal)
    {
        [ReleaseValues.Version] = version,
        [ReleaseValues.Runtime] = RuntimeIdentifiers.For(selection.Target, null) ?? "",
        // Before compiling nobody reads the folder; the second reading has it.
        [ReleaseValues.BuildOutput] = output?.Folder ?? request.WorkFolder,
    };
}
