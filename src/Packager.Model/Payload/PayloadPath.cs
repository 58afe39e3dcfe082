using System.Text;

namespace Packager.Model;

/// <summary>Arithmetic on the absolute paths of a payload.</summary>
public static class PayloadPath
{
    /// <summary>Orders by the bytes of the UTF-8 text, as dpkg-deb's <c>LC_ALL=C</c> sort does.</summary>
    public static IComparer<string> Order { get; } = Comparer<string>.Create(CompareBytes);

    /// <summary>The directory that holds a path, or null for one directly below the root.</summary>
    public static string? Parent(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash <= 0 ? null : path[..slash];
    }

    /// <summary>The last part of a path.</summary>
    public static string Name(string path) => path[(path.LastIndexOf('/') + 1)..];

    /// <summary>Makes a path absolute, with single slashes and no trailing one; <c>.</c> and <c>..</c> are resolved and never leave the root.</summary>
    public static string Normalize(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count > 0) parts.RemoveAt(parts.Count - 1);
        }

        return "/" + string.Join('/', parts);
    }

    private static int CompareBytes(string? left, string? right)
    {
        var l = left ?? "";
        var r = right ?? "";
        var ascii = Ascii.IsValid(l) && Ascii.IsValid(r);
        return ascii ? string.CompareOrdinal(l, r) : Encoding.UTF8.GetBytes(l).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(r));
    }
}
