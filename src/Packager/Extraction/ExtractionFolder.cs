using Packager.Model;

namespace Packager.Extraction;

/// <summary>
/// The folder that a package is extracted into. Nothing is ever written outside of it: names have been checked before, and no way leads over a
/// symbolic link, whoever made it. What is there already is refused, or replaced when that was asked for.
/// </summary>
/// <param name="root">The folder; it is made when it is not there.</param>
/// <param name="replaces">Whether what is there is replaced.</param>
/// <param name="diagnostics">Receives PKG1391 and PKG1392; the entry is left out then.</param>
public sealed class ExtractionFolder(string root, bool replaces, DiagnosticBag diagnostics)
{
    private readonly string _root = Path.GetFullPath(root);
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);

    /// <summary>Makes a folder.</summary>
    /// <param name="path">Below the root, with forward slashes; empty for the root itself.</param>
    public void AddFolder(string path) => Reach(path);

    /// <summary>Writes a file.</summary>
    /// <param name="path">Below the root, with forward slashes.</param>
    /// <param name="content">Its bytes.</param>
    /// <returns>Where it was written; null when it was refused.</returns>
    public string? AddFile(string path, Stream content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (Place(path) is not { } file) return null;
        using var target = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 16);
        content.CopyTo(target);
        return file;
    }

    /// <summary>Makes a symbolic link; the target is written as it is and never followed. Links come after all files, so that none can lie behind one.</summary>
    /// <returns>Whether it was made.</returns>
    public bool AddLink(string path, string target) => Place(path) is { } file && File.CreateSymbolicLink(file, target) is not null;

    /// <summary>The file that was written before at a path; null when there is none.</summary>
    public string? Written(string path) => _written.Contains(path) ? Full(path) : null;

    /// <summary>The full name for a new entry, its folders made and what is there removed; null when that is refused.</summary>
    private string? Place(string path)
    {
        var slash = path.LastIndexOf('/');
        if (!Reach(slash < 0 ? "" : path[..slash])) return null;
        if (!IsName(path[(slash + 1)..])) return Refuse(ExtractionFaults.LeadsOut, path, "its name is none on this system");
        var full = Full(path);
        var there = new FileInfo(full);
        var exists = there.Exists || there.LinkTarget is not null;
        if (Directory.Exists(full) && there.LinkTarget is null) return Refuse(ExtractionFaults.Exists, path, "a folder is there already");
        if (exists && !replaces) return Refuse(ExtractionFaults.Exists, path, "it is there already", "extract into an empty folder, or add --force to replace what is there");
        if (exists) there.Delete();
        _written.Add(path);
        return full;
    }

    /// <summary>Makes the folders on the way, unless one is a link or a file.</summary>
    private bool Reach(string path)
    {
        Directory.CreateDirectory(_root);
        var at = _root;
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!IsName(name)) return Refuse(ExtractionFaults.LeadsOut, path, "its path is none on this system") is not null;
            at = Path.Combine(at, name);
            var there = new DirectoryInfo(at);
            if (there.LinkTarget is not null || File.Exists(at)) return Refuse(ExtractionFaults.LeadsOut, path, $"'{Path.GetRelativePath(_root, at)}' is a link or a file") is not null;
            if (!there.Exists) there.Create();
        }

        return true;
    }

    private static bool IsName(string name) => name is not ("" or "." or "..") && name.AsSpan().IndexOfAny(Path.GetInvalidFileNameChars()) < 0;

    private string? Refuse(DiagnosticDescriptor descriptor, string path, string why, string? hint = null)
    {
        diagnostics.Add(descriptor, new SourceLocation(root, 0, 0), $"'{TerminalText.OneLine(path)}' is not extracted: {why}", hint);
        return null;
    }

    private string Full(string path) => Path.Combine(_root, path.Replace('/', Path.DirectorySeparatorChar));
}
