using System.IO.Enumeration;
using Packager.Model;

namespace Packager.Payloads;

/// <summary>Walks a folder on the building host: parents before children, names in the order of their code units, links kept as links, hidden files like any other.</summary>
internal static class SourceTree
{
    private static readonly EnumerationOptions Everything = new()
    {
        AttributesToSkip = FileAttributes.None,
        IgnoreInaccessible = false,
        RecurseSubdirectories = false,
        ReturnSpecialDirectories = false,
    };

    /// <summary>Everything below a folder; the folder itself is not given.</summary>
    /// <param name="folder">Where to begin.</param>
    /// <param name="prune">Says of what is found whether it is left out, and with it all that is below.</param>
    /// <param name="descend">Says of a directory whether what is below it matters; without it everything does.</param>
    /// <exception cref="IOException">A folder cannot be listed.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder may not be listed.</exception>
    public static IEnumerable<SourceFile> Walk(string folder, Func<SourceFile, bool> prune, Func<SourceFile, bool>? descend = null)
    {
        var pending = new Stack<SourceFile>();
        Push(pending, folder, "");
        while (pending.TryPop(out var found))
        {
            if (prune(found)) continue;
            yield return found;
            if (found.Kind == PayloadKind.Directory && (descend is null || descend(found))) Push(pending, found.FullPath, found.RelativePath + "/");
        }
    }

    private static void Push(Stack<SourceFile> pending, string folder, string prefix)
    {
        var children = List(folder, prefix);
        children.Sort((left, right) => string.CompareOrdinal(right.RelativePath, left.RelativePath));
        foreach (var child in children) pending.Push(child);
    }

    private static List<SourceFile> List(string folder, string prefix) =>
        [.. new FileSystemEnumerable<SourceFile>(folder, (ref FileSystemEntry entry) => Read(ref entry, prefix), Everything)];

    private static SourceFile Read(ref FileSystemEntry entry, string prefix)
    {
        var path = entry.ToFullPath();
        var relative = string.Concat(prefix, entry.FileName);
        if (IsLink(entry.Attributes, path)) return new(path, relative, PayloadKind.Symlink, 0);
        return entry.IsDirectory ? new(path, relative, PayloadKind.Directory, 0) : new(path, relative, PayloadKind.File, entry.Length);
    }

    /// <summary>On Windows a reparse point may also be a file that a cloud drive fetches when it is read.</summary>
    private static bool IsLink(FileAttributes attributes, string path) =>
        (attributes & FileAttributes.ReparsePoint) != 0 && (!OperatingSystem.IsWindows() || new FileInfo(path).LinkTarget is not null);
}
