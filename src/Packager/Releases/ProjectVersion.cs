using Packager.Manifest;
using Packager.Model;

namespace Packager.Releases;

/// <summary>Finds the version in a project file: the one that <c>build</c> names, or one beside or above the manifest.</summary>
internal static class ProjectVersion
{
    /// <summary>The version, placed at the manifest's <c>version</c> key; null after a diagnostic (PKG1136).</summary>
    public static Located<string>? Find(PackageManifest manifest, SourceLocation location, DiagnosticBag bag)
    {
        var looked = new List<string>();
        foreach (var file in Candidates(manifest))
        {
            looked.Add(Path.GetFileName(file));
            if (ProjectFile.Version(file) is not { } version) continue;
            if (!version.Contains("$(", StringComparison.Ordinal)) return new(version, location);
            bag.Add(ReleaseFaults.NoProjectVersion, location, $"'{Shown(file)}' computes its version: {version}", "write it plainly there, or use 'version: git'");
            return null;
        }

        var where = looked.Count == 0 ? "no project file was found beside or above the manifest" : $"none of {string.Join(", ", looked.Distinct())} says its version";
        bag.Add(ReleaseFaults.NoProjectVersion, location, where, "write the version into the project file, or use 'version: git'");
        return null;
    }

    private static IEnumerable<string> Candidates(PackageManifest manifest)
    {
        var start = Path.GetFullPath(manifest.Folder);
        if (manifest.Build?.Dotnet?.Project is { } project)
        {
            var path = Path.GetFullPath(Path.Combine(start, project.Value));
            if (File.Exists(path)) yield return path;
            start = File.Exists(path) ? Path.GetDirectoryName(path)! : path;
        }

        // A repository's root ends the search, so that nothing outside of it can say the version.
        for (var folder = start; folder is not null; folder = IsRoot(folder) ? null : Path.GetDirectoryName(folder))
        {
            foreach (var file in In(folder)) yield return file;
        }
    }

    private static bool IsRoot(string folder) => Path.Exists(Path.Combine(folder, ".git"));

    private static IEnumerable<string> In(string folder)
    {
        if (!Directory.Exists(folder)) return [];
        string[] named = ["Directory.Build.props", "pyproject.toml", "package.json", "Cargo.toml"];
        return Directory.EnumerateFiles(folder, "*.csproj").Order(StringComparer.Ordinal)
            .Concat(named.Select(name => Path.Combine(folder, name)).Where(File.Exists));
    }

    private static string Shown(string file) => Path.GetFileName(file);
}
