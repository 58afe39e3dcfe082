using System.Collections.Immutable;

namespace Packager.Manifest;

/// <summary>A place that a <c>dst</c> may begin with, and where it lies on each system. NAME stands for the package's name.</summary>
/// <param name="Name">The word in the manifest.</param>
/// <param name="Linux">The folder on Linux.</param>
/// <param name="WindowsPerMachine">The folder on Windows for all users.</param>
/// <param name="WindowsPerUser">The folder on Windows for one user.</param>
/// <param name="Help">What belongs there, for the reference page.</param>
public sealed record Root(string Name, string Linux, string WindowsPerMachine, string WindowsPerUser, string Help);

/// <summary>The roots, one table for all formats.</summary>
public static class Roots
{
    /// <summary>The table.</summary>
    public static ImmutableArray<Root> All { get; } =
    [
        new("bin", "/usr/bin", @"[INSTALLFOLDER]bin", @"[INSTALLFOLDER]bin", "programs that people start"),
        new("app", "/usr/lib/NAME", @"[INSTALLFOLDER]app", @"[INSTALLFOLDER]app", "the application's own files"),
        new("config", "/etc/NAME", @"[CommonAppDataFolder]NAME\config", @"[AppDataFolder]NAME\config", "configuration that an administrator edits"),
        new("state", "/var/lib/NAME", @"[CommonAppDataFolder]NAME\state", @"[LocalAppDataFolder]NAME\state", "data that the application keeps"),
        new("log", "/var/log/NAME", @"[CommonAppDataFolder]NAME\log", @"[LocalAppDataFolder]NAME\log", "logs"),
        new("share", "/usr/share/NAME", @"[INSTALLFOLDER]share", @"[INSTALLFOLDER]share", "data that no architecture changes"),
        new("doc", "/usr/share/doc/NAME", @"[INSTALLFOLDER]doc", @"[INSTALLFOLDER]doc", "documentation"),
    ];

    /// <summary>Their words.</summary>
    public static IEnumerable<string> Names => All.Select(root => root.Name);

    /// <summary>The Linux path of a <c>dst</c>: a root's word at its beginning is replaced, a path that begins with a slash stays.</summary>
    /// <param name="dst">For example <c>app/plugins/</c> or <c>/usr/bin/hello</c>.</param>
    /// <param name="package">The package's name.</param>
    /// <returns>No path when it begins with neither; and whether it is a root by itself.</returns>
    public static (string? Path, bool IsRoot) Resolve(string dst, string package)
    {
        if (dst.StartsWith('/')) return (dst, false);
        var slash = dst.IndexOf('/');
        var (word, rest) = slash < 0 ? (dst, "") : (dst[..slash], dst[slash..]);
        var root = All.FirstOrDefault(r => r.Name == word);
        return (root is null ? null : root.Linux.Replace("NAME", package, StringComparison.Ordinal) + rest, rest.Length == 0);
    }
}
