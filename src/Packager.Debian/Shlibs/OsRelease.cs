namespace Packager.Debian;

/// <summary>os-release(5): which distribution this is.</summary>
internal static class OsRelease
{
    /// <summary><c>ID/VERSION_ID</c>, for example <c>debian/12</c>; the code name for Debian's unstable, which has no number.</summary>
    public static string Name(IEnumerable<string> lines)
    {
        var values = lines.Select(l => l.Split('=', 2)).Where(p => p.Length == 2)
            .GroupBy(p => p[0], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Last()[1].Trim().Trim('"', '\''), StringComparer.Ordinal);
        var version = values.GetValueOrDefault("VERSION_ID") ?? values.GetValueOrDefault("VERSION_CODENAME") ?? "unknown";
        return values.GetValueOrDefault("ID", "linux") + "/" + version;
    }
}
