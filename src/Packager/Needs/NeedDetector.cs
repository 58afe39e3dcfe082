using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;
using Packager.Needs.Dotnet;
using Packager.Needs.Elf;

namespace Packager.Needs;

/// <summary>Tells what a payload needs from the machine that it is installed on. Nothing is looked up on the building host.</summary>
public static class NeedDetector
{
    /// <summary>Looks at everything that the manifest's <c>dependencies.detect</c> lets it look at.</summary>
    /// <param name="payload">What is installed.</param>
    /// <param name="manifest">Which kinds are looked at, and which sonames may stay unresolved.</param>
    /// <param name="architecture">The Debian architecture that the package is for.</param>
    /// <param name="bag">Receives PKG140x.</param>
    /// <param name="siblings">The other packages of the manifest, asked for when a library is not in the payload itself; null for none.</param>
    /// <returns>Frameworks, then rules, then other packages of the manifest, then libraries by soname.</returns>
    public static ImmutableArray<Need> Detect(
        Payload payload, PackageManifest manifest, string architecture, DiagnosticBag bag, Func<IEnumerable<SiblingPackage>>? siblings = null)
    {
        ArgumentNullException.ThrowIfNull(payload);
        ArgumentNullException.ThrowIfNull(manifest);
        ArgumentNullException.ThrowIfNull(bag);
        var kinds = DetectedKinds.Of(manifest);
        if (kinds is { Elf: false, Dotnet: false }) return [];

        var scan = PayloadReader.Read(payload, bag);
        var folders = DotnetFolders.Read(payload, bag);
        var needs = ImmutableArray.CreateBuilder<Need>();
        if (kinds.Dotnet) needs.AddRange(new DotnetDetector(payload, folders, scan, bag).Detect());
        if (kinds.Elf) needs.AddRange(new LibraryDetector(payload, manifest, architecture, folders, scan, siblings ?? (static () => []), bag).Detect());
        return needs.ToImmutable();
    }
}

/// <summary>What <c>dependencies.detect</c> says: everything when absent, but nothing in nfpm's dialect, which has no such key.</summary>
internal readonly record struct DetectedKinds(bool Elf, bool Dotnet, bool Pe)
{
    public static DetectedKinds Of(PackageManifest manifest)
    {
        if (manifest.Dependencies.Detect is not { } kinds) return manifest.Dialect == Dialects.Packager ? new(true, true, true) : default;
        var words = kinds.Select(k => k.Value).ToHashSet(StringComparer.Ordinal);
        var all = words.Contains("true");
        return new(all || words.Contains("elf"), all || words.Contains("dotnet"), all || words.Contains("pe"));
    }
}
