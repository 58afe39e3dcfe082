using System.Collections.Immutable;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;
using Packager.Payloads;
using Packager.Releases;

namespace Packager.Sources;

/// <summary>The files of the upstream tarball: those that git tracks, or those that the manifest lists. A folder debian/ of the project's own stays out.</summary>
internal sealed class UpstreamTree
{
    private const string Packaging = "debian/";
    private const string Executable = "100755";
    private const string Link = "120000";

    private readonly PackageManifest _manifest;
    private readonly DiagnosticBag _bag;

    private UpstreamTree(string root, PackageManifest manifest, DiagnosticBag bag) => (Root, _manifest, _bag) = (root, manifest, bag);

    /// <summary>The folder, absolute.</summary>
    public string Root { get; }

    /// <summary>What is in it, in a stable order.</summary>
    public ImmutableArray<SourceTreeEntry> Entries { get; private set; } = [];

    /// <summary>Reads the tree; null after a fault.</summary>
    public static UpstreamTree? Read(string root, PackageManifest manifest, DiagnosticBag bag)
    {
        var tree = new UpstreamTree(root, manifest, bag);
        var (files, exclude) = (tree.Globs(manifest.Source.Files), tree.Globs(manifest.Source.Exclude));
        var all = manifest.Source.Files.IsEmpty ? tree.Tracked() : tree.Listed(files);
        tree.Entries = [.. all.Where(e => !e.Path.StartsWith(Packaging, StringComparison.Ordinal) && !exclude.Exists(g => g.MatchesPath(e.Path))).OrderBy(e => e.Path, PayloadPath.Order)];
        return bag.HasErrors ? null : tree;
    }

    // git-ls-files(1): MODE OBJECT STAGE, a tab and the path, relative to the folder that it is asked in; a submodule's entry is a commit and no file.
    private IEnumerable<SourceTreeEntry> Tracked()
    {
        var git = new Git(Root);
        if (git.Ask("ls-files", "-z", "--stage", "--recurse-submodules") is not { } listing)
        {
            _bag.Add(SourceFaults.NoFiles, _manifest.Location, "nothing says which files belong to the source", "keep the project in git, or list the files: source: { root: .., files: [\"src/**\"] }");
            yield break;
        }

        if (git.Ask("status", "--porcelain", "--untracked-files=no", "--", ".") is { Length: > 0 } changed)
            _bag.Add(SourceFaults.Uncommitted, _manifest.Location, $"files differ from the newest commit: {changed.Split('\n')[0].Trim()}", "commit them before the release, so that the same version always has the same source");
        foreach (var line in listing.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var path = line[(tab + 1)..];
            if (Path.Exists(Path.Combine(Root, path)) || line.StartsWith(Link, StringComparison.Ordinal)) yield return Entry(path, line.StartsWith(Executable, StringComparison.Ordinal), line.StartsWith(Link, StringComparison.Ordinal));
        }
    }

    private IEnumerable<SourceTreeEntry> Listed(List<Glob> globs) => SourceTree.Walk(Root, file => file.RelativePath is ".git")
        .Where(file => file.Kind != PayloadKind.Directory && globs.Exists(g => g.MatchesPath(file.RelativePath)))
        .Select(file => Entry(file.RelativePath, IsExecutable(file.FullPath), file.Kind == PayloadKind.Symlink));

    private SourceTreeEntry Entry(string path, bool isExecutable, bool isLink)
    {
        var full = Path.Combine(Root, path);
        return isLink ? new SourceTreeEntry(path, false, null, new FileInfo(full).LinkTarget ?? "") : new SourceTreeEntry(path, isExecutable, Content.FromFile(full));
    }

    private static bool IsExecutable(string path) => !OperatingSystem.IsWindows() && (File.GetUnixFileMode(path) & UnixFileMode.UserExecute) != 0;

    private List<Glob> Globs(ImmutableArray<Located<string>> patterns)
    {
        var globs = new List<Glob>();
        foreach (var pattern in patterns)
        {
            if (Glob.TryParse(pattern.Value, GlobStyle.Packager, out var glob, out var fault)) globs.Add(glob);
            else _bag.Add(SourceFaults.Pattern, pattern.Location, $"'{pattern.Value}' is no pattern: {fault}");
        }

        return globs;
    }
}
