using Packager.Model;

namespace Packager.Debian;

/// <summary>A file or link of a source tree; folders are implied.</summary>
/// <param name="Path">Relative to the tree, with forward slashes.</param>
/// <param name="IsExecutable">Whether it may be run; nothing else of a mode is kept.</param>
/// <param name="Content">The bytes of a file; null for a link.</param>
/// <param name="LinkTarget">What a link points at; null for a file.</param>
public sealed record SourceTreeEntry(string Path, bool IsExecutable, Content? Content, string? LinkTarget = null)
{
    /// <summary>A text of our own.</summary>
    public static SourceTreeEntry Text(string path, string text, bool isExecutable = false) =>
        new(path, isExecutable, Content.FromText(text, "templates"));
}
