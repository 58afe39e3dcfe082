namespace Packager.Payloads;

/// <summary>The places that a <c>dst</c> of our dialect may begin with, each with its Linux path.</summary>
internal static class Roots
{
    /// <summary>All of them.</summary>
    public static string[] Names { get; } = ["bin", "app", "config", "state", "log", "share", "doc"];

    /// <summary>The absolute path of a dst, null when it has none, and whether it is a root by itself.</summary>
    public static (string? Path, bool IsRoot) Resolve(string dst, string name)
    {
        if (dst.StartsWith('/')) return (dst, false);
        var (root, rest) = dst.IndexOf('/', StringComparison.Ordinal) is var s and >= 0 ? (dst[..s], dst[s..]) : (dst, "");
        var folder = root switch
        {
            "bin" => "/usr/bin",
            "app" => $"/usr/lib/{name}",
            "config" => $"/etc/{name}",
            "state" => $"/var/lib/{name}",
            "log" => $"/var/log/{name}",
            "share" => $"/usr/share/{name}",
            "doc" => $"/usr/share/doc/{name}",
            _ => null,
        };
        return (folder is null ? null : folder + rest, rest.Length == 0);
    }
}
