using Packager.Compile;
using Packager.Model;

namespace Packager.Reproduction;

/// <summary>A clone of the manifest's repository in a folder of its own, removed when it is disposed of.</summary>
public sealed class FreshClone : IDisposable
{
    private FreshClone(string folder, string manifest) => (Folder, Manifest) = (folder, manifest);

    /// <summary>The clone's root.</summary>
    public string Folder { get; }

    /// <summary>The manifest inside the clone.</summary>
    public string Manifest { get; }

    /// <summary>Clones the repository that holds a manifest.</summary>
    /// <param name="manifest">The manifest in the work tree.</param>
    /// <param name="commit">Which commit; <c>HEAD</c> for the newest.</param>
    /// <param name="artifact">What is built again; that git does not know it is no change.</param>
    /// <param name="talk">Receives lines for people.</param>
    /// <param name="diagnostics">Receives PKG1312 and PKG1314.</param>
    public static FreshClone? Create(string manifest, string commit, string artifact, Action<string> talk, DiagnosticBag diagnostics)
    {
        var full = Path.GetFullPath(manifest);
        var location = new SourceLocation(manifest, 0, 0);
        if (Git(Path.GetDirectoryName(full)!, "rev-parse", "--show-toplevel") is not { Code: 0, Lines: [var root, ..] })
        {
            diagnostics.Add(ReproductionFaults.NoRepository, location, "the manifest lies in no git repository",
                "commit it: a fresh clone is what is built");
            return null;
        }

        if (Git(root, "status", "--porcelain").Lines.Exists(line => !IsHome(line, root, artifact)))
            diagnostics.Add(ReproductionFaults.UncommittedChanges, location, "there are changes that are not committed; they are left out", "commit or stash them");
        var hash = Git(root, "rev-parse", "--verify", "--end-of-options", commit + "^{commit}");
        var folder = Directory.CreateTempSubdirectory("packager-reproduce-").FullName;
        var clone = Path.Combine(folder, "clone");
        if (hash.Code == 0 && Git(folder, "clone", "--quiet", "--no-checkout", root, clone).Code == 0
            && Git(clone, "checkout", "--quiet", "--detach", hash.Lines[0]).Code == 0)
        {
            talk($"reproduce: a fresh clone of {hash.Lines[0][..12]}");
            return new FreshClone(folder, Path.Combine(clone, Path.GetRelativePath(root, full)));
        }

        Directory.Delete(folder, recursive: true);
        diagnostics.Add(ReproductionFaults.NoRepository, location, $"the commit '{commit}' cannot be cloned", "name one that 'git log' shows");
        return null;
    }

    // That artifacts lie in the work tree, unknown to git, is how they are made and no change of the sources.
    private static bool IsHome(string line, string root, string artifact) =>
        line.StartsWith("?? ", StringComparison.Ordinal)
        && Path.GetRelativePath(root, Path.GetFullPath(artifact)).Replace('\\', '/').StartsWith(line[3..], StringComparison.Ordinal);

    /// <inheritdoc/>
    public void Dispose()
    {
        // Objects of a clone are read-only, which hinders removal on Windows.
        foreach (var file in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories)) File.SetAttributes(file, FileAttributes.Normal);
        Directory.Delete(Folder, recursive: true);
    }

    private static (int? Code, List<string> Lines) Git(string folder, params string[] arguments)
    {
        var lines = new List<string>();
        return (ChildProcess.Run("git", arguments, folder, lines.Add), lines);
    }
}
