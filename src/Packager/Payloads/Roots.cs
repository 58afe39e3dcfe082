namespace Packager.Payloads;

internal static class Roots
{
    public static string[] Names { get; } = ["bin", "app", "config", "state", "log", "share", "doc"];

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
