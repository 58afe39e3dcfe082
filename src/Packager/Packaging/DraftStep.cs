using Packager.Compile;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;
using Packager.Needs;
using Packager.Releases;
using Packager.Symbols;

namespace Packager.Packaging;

/// <summary>The steps from a selection of the manifest to a draft: what it installs, then what that needs.</summary>
internal sealed class DraftStep
{
    private readonly GatherStep _gather;
    private readonly LockFile _lock;
    private readonly IBuildingHost _host = NeedsStep.ThisMachine();

    /// <summary>Prepares for the packages of one manifest; its lock file is read now.</summary>
    public DraftStep(PackagingRequest request, ManifestFile file, DiagnosticBag bag)
    {
        _gather = new GatherStep(request, file);
        _lock = LockFile.Read(Path.Combine(file.Folder, LockFile.FileName), request.Locked, bag);
    }

    /// <summary>Compiles what one package names.</summary>
    public BuildOutput? Compile(PackageSelection selection, DiagnosticBag bag) => _gather.Compile(selection.SymbolsOf ?? selection, bag);

    /// <summary>Goes all the way; null after a fault.</summary>
    public PackageDraft? Draft(PackageSelection selection, DiagnosticBag bag)
    {
        if (_gather.Gather(selection.SymbolsOf ?? selection, bag) is not { } gathered) return null;
        if (selection.SymbolsOf is not null) return DraftOfSymbols(selection, gathered, bag);
        return new PackageDraft
        {
            Manifest = gathered.Manifest, Target = selection.Target, Release = gathered.Release, Output = gathered.Output, Payload = gathered.Payload,
            Needs = NeedsStep.Run(gathered.Payload, gathered.Manifest, selection.Target, _lock, _host, bag, () => _gather.Siblings(selection, gathered, bag)),
        };
    }

    /// <summary>Writes what was newly found out into <c>packager.lock</c>, once all packages are drafted and none is at fault.</summary>
    public void SaveLock()
    {
        if (_lock.IsChanged) _lock.Save();
    }

    private static PackageDraft? DraftOfSymbols(PackageSelection selection, GatheredPackage owner, DiagnosticBag bag)
    {
        if (owner.Symbols is not { } symbols || ReleaseFacts.MapToDebian(owner.Manifest, owner.Release.Version, []) is not { } version) return null;
        var manifest = SymbolsManifest.Of(owner.Manifest, selection.Name, version, symbols.BuildIds);
        var documentation = SymbolsManifest.Documentation(selection.Name, selection.SymbolsOf!.Name.Value);
        return new PackageDraft
        {
            Manifest = manifest, Target = selection.Target, Release = owner.Release with { Name = selection.Name.Value },
            Payload = Payload.Create([.. symbols.Files, documentation], bag), Needs = [],
        };
    }
}
