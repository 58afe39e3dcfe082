using System.Collections.Immutable;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Needs;

/// <summary>For what, and with what, needs are resolved.</summary>
/// <param name="Manifest">The package.</param>
/// <param name="Payload">What it installs, for hints and places.</param>
/// <param name="Architecture">Its Debian architecture.</param>
/// <param name="Releases">The releases that it must install on, oldest first.</param>
/// <param name="Lock">Earlier answers.</param>
/// <param name="Host">Who answers else.</param>
/// <param name="Bag">Receives PKG141x.</param>
internal sealed record ResolutionContext(
    PackageManifest Manifest, Payload Payload, string Architecture, ImmutableArray<string> Releases, LockFile Lock, IBuildingHost Host, DiagnosticBag Bag)
{
    /// <summary>The package's name.</summary>
    public string Package => Manifest.Name?.Value ?? "";

    /// <summary>Where libraries are looked up: what holds on the oldest release holds on the later ones.</summary>
    public string BaseRelease => Releases[0];

    /// <summary>The manifest entry that brought the first of a need's origins.</summary>
    public SourceLocation LocationOf(Need need) =>
        Payload.Entries.Where(e => e.Path == need.Origins[0] || need.Origins[0].StartsWith(e.Path + "/", StringComparison.Ordinal))
            .Select(e => e.Location).LastOrDefault(Manifest.Location);
}
