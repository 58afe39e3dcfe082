using Packager.Compile;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;
using Packager.Needs;
using Packager.Payloads;
using Packager.Releases;

namespace Packager.Packaging;

/// <summary>The steps from a selection of the manifest to a draft: release, compile, gather, needs.</summary>
internal sealed class DraftStep
{
    private readonly PackagingRequest _request;
    private readonly ManifestFile _file;
    private readonly LockFile _lock;
    private readonly IBuildingHost _host = NeedsStep.ThisMachine();

    /// <summary>Prepares for the packages of one manifest; its lock file is read now.</summary>
    public DraftStep(PackagingRequest request, ManifestFile file, DiagnosticBag bag)
    {
        _request = request;
        _file = file;
        _lock = LockFile.Read(Path.Combine(file.Folder, LockFile.FileName), request.Locked, bag);
    }

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
        var payload = Payload.Create(PayloadGatherer.Gather(manifest, selection.Target, output, bag), bag);
        if (bag.HasErrors) return null;
        return new PackageDraft
        {
            Manifest = manifest, Target = selection.Target, Release = release, Output = output, Payload = payload,
            Needs = NeedsStep.Run(payload, manifest, selection.Target, _lock, _host, bag),
        };
    }

    // Without a version nothing can be made, but what else is wrong is told in the same breath.
    private PackageDraft? Unreleased(PackageSelection selection, DiagnosticBag bag)
    {
        var manifest = _file.Bind(selection, Values("0", selection, output: null), bag);
        ManifestCheck.Check(manifest, selection.Target, bag);
        return null;
    }

    /// <summary>Writes what was newly found out into <c>packager.lock</c>, once all packages are drafted and none is at fault.</summary>
    public void SaveLock()
    {
        if (_lock.IsChanged) _lock.Save();
    }

    private CompileContext Context(PackageSelection selection, Release release) =>
        new(selection.Target, release.Version, release.Date, _request.WorkFolder, _request.UseCache, _request.Talk);

    // The heading is read before the release's own values are known; what is wrong in it is told by the second reading, with all the rest.
    private Release? Release(PackageSelection selection, DiagnosticBag bag)
    {
        var scratch = new DiagnosticBag();
        var heading = Override(_file.BindHeading(selection, scratch));
        if (!scratch.HasErrors) return ReleaseFacts.Read(heading, _request.Environment, bag);
        _file.Bind(selection, Values(selection.Name.Value, selection, output: null), bag);
        return null;
    }

    private PackageManifest Bind(PackageSelection selection, Release release, BuildOutput? output, DiagnosticBag bag) =>
        Override(_file.Bind(selection, Values(release.Version, selection, output), bag));

    private PackageManifest Override(PackageManifest manifest) => _request.Version is not { } version
        ? manifest
        : manifest with { Version = new Located<string>(version, new SourceLocation("--set-version", 0, 0)) };

    private Dictionary<string, string> Values(string version, PackageSelection selection, BuildOutput? output) => new(StringComparer.Ordinal)
    {
        [ReleaseValues.Version] = version,
        [ReleaseValues.Runtime] = RuntimeIdentifiers.For(selection.Target, null) ?? "",
        // Before compiling nobody reads the folder; the second reading has it.
        [ReleaseValues.BuildOutput] = output?.Folder ?? _request.WorkFolder,
    };
}
