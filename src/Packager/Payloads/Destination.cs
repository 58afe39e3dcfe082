using Packager.Manifest;
using Packager.Model;

namespace Packager.Payloads;

/// <summary>Where an entry goes: an absolute path, and whether it was written as a directory to put things into.</summary>
/// <param name="Path">Absolute and normalised; <c>/</c> for the root.</param>
/// <param name="IsFolder">It ended with a slash, or it is a root by itself.</param>
internal readonly record struct Destination(string Path, bool IsFolder)
{
    /// <summary>Reads a <c>dst</c>.</summary>
    /// <returns>Null when it is at fault, which has been reported.</returns>
    public static Destination? Read(Located<string> dst, GatherContext context)
    {
        var text = dst.Value;
        if (!context.IsNfpm && !IsAnchored(dst, context)) return null;
        var (path, isRoot) = context.IsNfpm ? (text, false) : Roots.Resolve(text, context.Name);
        if (path is null)
        {
            context.Diagnostics.Add(ContentsFaults.RelativeDestination, dst.Location, $"dst '{text}' is not absolute",
                $"begin it with '/', or with one of the roots {string.Join(", ", Roots.Names)}");
            return null;
        }

        return new(Clean(path), isRoot || path.EndsWith('/'));
    }

    /// <summary>A path below this one.</summary>
    /// <param name="relativePath">With forward slashes; empty for the destination itself.</param>
    public string Below(string relativePath) => relativePath.Length == 0 ? Path : Join(Path, relativePath);

    private static string Join(string folder, string name) => folder == "/" ? "/" + name : folder + "/" + name;

    private static bool IsAnchored(Located<string> dst, GatherContext context)
    {
        if (!dst.Value.Split('/').Contains("..")) return true;
        context.Diagnostics.Add(ContentsFaults.ClimbingDestination, dst.Location, $"dst '{dst.Value}' contains '..'", "write the path it leads to");
        return false;
    }

    /// <summary>Single slashes, no dots. A backslash is a character like any other: systemd's unit names contain it.</summary>
    private static string Clean(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }

        return "/" + string.Join('/', parts);
    }
}
