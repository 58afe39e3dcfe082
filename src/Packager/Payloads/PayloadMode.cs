using Packager.Model;

namespace Packager.Payloads;

/// <summary>
/// The permission bits of a file for which the manifest gives none. They come from its path and its first bytes, as dh_fixperms(1) has them,
/// never from the disk: a checkout has other bits under another umask, and none at all on Windows.
/// </summary>
internal static class PayloadMode
{
    private static readonly UnixMode Secret = new(0b100_100_000);

    private static readonly string[] ProgramFolders =
        ["/usr/bin/", "/bin/", "/usr/sbin/", "/sbin/", "/usr/games/", "/etc/init.d/"];

    private static readonly string[] DataFolders =
        ["/usr/share/man/", "/usr/include/", "/usr/share/applications/", "/usr/share/lintian/overrides/"];

    /// <summary>What the path alone decides, or null when the content has to be asked.</summary>
    /// <param name="path">The path in the package.</param>
    public static UnixMode? ByPath(string path)
    {
        if (IsLibrary(PayloadPath.Name(path)) || LiesIn(DataFolders, path) || IsPlainDocumentation(path)) return UnixMode.File;
        if (path.StartsWith("/etc/sudoers.d/", StringComparison.Ordinal)) return Secret;
        return LiesIn(ProgramFolders, path) ? UnixMode.Executable : null;
    }

    /// <summary>What the content decides where the path does not.</summary>
    public static UnixMode ByContent(bool isProgram) => isProgram ? UnixMode.Executable : UnixMode.File;

    /// <summary>The same bits for a directory: who may read it may search it, as chmod's <c>X</c> has it.</summary>
    public static UnixMode ForDirectory(UnixMode mode) => new(mode.Bits | ((mode.Bits & 0b100_100_100) >> 2));

    private static bool IsLibrary(string name) =>
        name.EndsWith(".so", StringComparison.Ordinal) || name.Contains(".so.", StringComparison.Ordinal)
        || name.EndsWith(".a", StringComparison.Ordinal) || name.EndsWith(".la", StringComparison.Ordinal)
        || name.EndsWith(".node", StringComparison.Ordinal) || name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private static bool IsPlainDocumentation(string path) =>
        path.StartsWith("/usr/share/doc/", StringComparison.Ordinal) && !path.Contains("/examples/", StringComparison.Ordinal);

    private static bool LiesIn(string[] folders, string path) => Array.Exists(folders, f => path.StartsWith(f, StringComparison.Ordinal));
}
