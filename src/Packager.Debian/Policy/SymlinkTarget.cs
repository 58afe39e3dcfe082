using Packager.Model;

namespace Packager.Debian;

/// <summary>How Debian Policy 10.5 wants a symbolic link written: relative and as short as can be within one top-level directory, absolute across two.</summary>
public static class SymlinkTarget
{
    /// <summary>The text of a link.</summary>
    /// <param name="link">The absolute, normalised path of the link.</param>
    /// <param name="target">The absolute, normalised path that it leads to.</param>
    public static string Between(string link, string target)
    {
        var from = link.Split('/')[1..^1];
        var to = target.Split('/')[1..];
        if (from.Length == 0 || from[0] != to[0]) return target;
        var shared = 0;
        while (shared < from.Length && shared < to.Length - 1 && from[shared] == to[shared]) shared++;
        return string.Concat(Enumerable.Repeat("../", from.Length - shared)) + string.Join('/', to[shared..]);
    }

    /// <summary>The path that a link leads to, following nothing but its text.</summary>
    /// <param name="link">The absolute, normalised path of the link.</param>
    /// <param name="text">What the link holds.</param>
    public static string Resolve(string link, string text) =>
        PayloadPath.Normalize(text.StartsWith('/') ? text : (PayloadPath.Parent(link) ?? "") + "/" + text);
}
