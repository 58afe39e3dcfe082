using Packager.Debian;
using Packager.Manifest;
using Packager.Model;
using Packager.Releases.Changelogs;

namespace Packager.Releases;

/// <summary>Gathers what holds for a release whatever its format: version, date, changelog.</summary>
public static class ReleaseFacts
{
    /// <summary>Reads the facts from where the manifest says they are.</summary>
    /// <param name="manifest">The package's heading (<see cref="ManifestFile.BindHeading"/>), or all of it.</param>
    /// <param name="environment">For <c>SOURCE_DATE_EPOCH</c>.</param>
    /// <param name="bag">Receives PKG113x.</param>
    /// <returns>Null when the version or the date is missing.</returns>
    public static Release? Read(PackageManifest manifest, IReadOnlyDictionary<string, string> environment, DiagnosticBag bag)
    {
        var git = new Git(manifest.Folder);
        var version = ReleaseVersion.Of(manifest, git, bag);
        var sections = ChangelogSource.Read(manifest, git, bag);
        var date = ReleaseDate.Of(manifest, environment, git, sections, bag);
        if (version is not { } known || date is not { } day) return null;
        var changelog = ChangelogHistory.For(known, day, manifest, sections, bag);
        return new Release(manifest.Name?.Value ?? "", known.Value, day, changelog);
    }

    /// <summary>Debian's version of a release, by the manifest's dialect and <c>version_schema</c>, with its epoch and revision.</summary>
    /// <param name="manifest">The package's heading, or all of it.</param>
    /// <param name="version">As its author wrote it; that of <see cref="Release.Version"/>.</param>
    /// <param name="bag">Receives PKG110x.</param>
    public static DebianVersion? MapToDebian(PackageManifest manifest, string version, DiagnosticBag bag)
    {
        var parts = new VersionParts(new(version, manifest.Version?.Location ?? manifest.Location))
        {
            Prerelease = manifest.Prerelease, Metadata = manifest.VersionMetadata, Revision = manifest.Release, Epoch = manifest.Epoch,
        };
        if (manifest.VersionSchema?.Value == "none") return VersionMapping.Verbatim(parts, bag);
        return manifest.Dialect == Dialects.Nfpm ? VersionMapping.FromNfpm(parts, bag) : VersionMapping.FromSemantic(parts, bag);
    }
}
