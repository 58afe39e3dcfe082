using Packager.Manifest;
using Packager.Model;
using Packager.Releases;

namespace Packager.Sources;

/// <summary>The folder that becomes the upstream tarball.</summary>
internal static class SourceRoot
{
    /// <summary>What <c>source.root</c> names, else the git repository's root; null after a diagnostic (PKG4103, PKG4114).</summary>
    public static string? Of(PackageManifest manifest, DiagnosticBag bag)
    {
        var folder = Path.GetFullPath(manifest.Folder);
        if (manifest.Source.Root is not { } named) return Repository(manifest, folder, bag);
        var root = Path.GetFullPath(Path.Combine(folder, named.Value)).TrimEnd(Path.DirectorySeparatorChar);
        if (Directory.Exists(root) && (root == folder || folder.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))) return root;
        bag.Add(SourceFaults.Root, named.Location, Directory.Exists(root) ? $"the manifest does not lie in '{named.Value}'" : $"the folder '{named.Value}' does not exist", "name a folder above the manifest, such as '..'");
        return null;
    }

    private static string? Repository(PackageManifest manifest, string folder, DiagnosticBag bag)
    {
        if (new Git(folder).Ask("rev-parse", "--show-toplevel") is { } top) return Path.GetFullPath(top);
        if (!manifest.Source.Files.IsEmpty) return folder;
        bag.Add(SourceFaults.NoFiles, manifest.Location, "nothing says which files belong to the source", "keep the project in git, or list the files: source: { root: .., files: [\"src/**\"] }");
        return null;
    }
}
