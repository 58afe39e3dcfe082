using System.Collections.Immutable;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Needs;

/// <summary>The step from a payload to the relations that it needs: detect, then resolve for the target.</summary>
public static class NeedsStep
{
    /// <summary>Detects and resolves everything that <c>dependencies.detect</c> lets it look at.</summary>
    /// <param name="payload">What is installed.</param>
    /// <param name="manifest">The package; its <c>dependencies</c> are honoured.</param>
    /// <param name="target">The format and architecture; Debian's are resolved, those of Windows become launch conditions.</param>
    /// <param name="lockFile">Earlier answers; new ones are put into it, and the caller saves it.</param>
    /// <param name="host">Who answers what the lock does not know.</param>
    /// <param name="bag">Receives PKG140x and PKG141x; with an error in it the result is not whole.</param>
    /// <param name="siblings">The other packages of the manifest, asked for when a library is not in the payload itself; null for none.</param>
    public static ImmutableArray<ResolvedNeed> Run(
        Payload payload, PackageManifest manifest, Target target, LockFile lockFile, IBuildingHost host, DiagnosticBag bag,
        Func<IEnumerable<SiblingPackage>>? siblings = null)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(target);
        if (target.Format == "msi") return WindowsNeeds.Detect(payload, manifest, target.Architecture, bag);
        if (target.Format != "deb") return [];
        var architecture = manifest.Deb.ArchitectureFor(target);
        var needs = NeedDetector.Detect(payload, manifest, architecture, bag, siblings);
        // A release that nobody knows is told also where nothing needs it yet.
        if (TargetReleases.Of(manifest, bag) is not { } releases || needs.IsEmpty) return [];
        return new NeedResolver(new ResolutionContext(manifest, payload, architecture, releases, lockFile, host, bag)).Resolve(needs);
    }

    /// <summary>This machine. The only place where the step looks at what it runs on.</summary>
    public static IBuildingHost ThisMachine() => DpkgHost.IsAt("/")
        ? new DpkgHost("/")
        : new OtherHost(OperatingSystem.IsWindows() ? "Windows" : OperatingSystem.IsMacOS() ? "macOS" : "without dpkg");
}
