using Packager.Manifest;
using Packager.Model;

namespace Packager.Releases;

/// <summary>Finds the version as its author wrote it: in the manifest, in the newest git tag, or in the project file.</summary>
internal static class ReleaseVersion
{
    /// <summary>The version with the place that a fault in it is told at, or null after a diagnostic.</summary>
    public static Located<string>? Of(PackageManifest manifest, Git git, DiagnosticBag bag)
    {
        if (manifest.Version is not { } version || version.Value.Length == 0)
        {
            bag.Add(ManifestFaults.Missing, manifest.Version?.Location ?? manifest.Location, "the package has no version", "write 'version: 1.0.0', or 'version: git' to take the newest tag");
            return null;
        }

        return (manifest.Dialect, version.Value) switch
        {
            (Dialects.Packager, "git") => FromGit(version.Location, git, bag),
            (Dialects.Packager, "project") => ProjectVersion.Find(manifest, version.Location, bag),
            _ => version,
        };
    }

    // git-describe(1): TAG-COUNT-gHASH; on the tag itself in a clean tree, the tag alone.
    private static Located<string>? FromGit(SourceLocation location, Git git, DiagnosticBag bag)
    {
        var described = git.Ask("describe", "--tags", "--long", "--dirty", "--abbrev=10", "--match", "v[0-9]*", "--match", "[0-9]*");
        if (described is null)
        {
            if (git.IsMissing) bag.Add(ReleaseFaults.GitMissing, location, "git is not installed", "install git, or write the version into the manifest");
            else bag.Add(ReleaseFaults.NoTag, location, "no tag of a git repository names a version", "tag the release: git tag v1.0.0");
            return null;
        }

        var parts = described.Split('-');
        var isTag = parts.Length > 2 && parts[^2] == "0" && parts[^1][0] == 'g';
        return new(WithoutPrefix(isTag ? string.Join('-', parts[..^2]) : described), location);
    }

    private static string WithoutPrefix(string tag) => tag is ['v', ..] ? tag[1..] : tag;
}
