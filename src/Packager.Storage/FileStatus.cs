using System.Runtime.InteropServices;

namespace Packager.Storage;

/// <summary>Asks Linux about a file (statx(2)); the layout of the answer is the same on every architecture.</summary>
internal static partial class FileStatus
{
    /// <summary>Length of <c>struct statx</c>, in bytes.</summary>
    public const int Length = 256;

    private const int CurrentFolder = -100;
    private const int LinksThemselves = 0x100;
    private const uint BasicFields = 0x7ff;

    /// <summary>Fills the answer; false when the file is not there.</summary>
    /// <param name="path">The file or folder.</param>
    /// <param name="followsLinks">Whether a link stands for what it leads to.</param>
    /// <param name="found">Of <see cref="Length"/> bytes.</param>
    /// <exception cref="EntryPointNotFoundException">The system's library is older than the call.</exception>
    public static bool TryRead(string path, bool followsLinks, Span<byte> found) =>
        StatX(CurrentFolder, path, followsLinks ? 0 : LinksThemselves, BasicFields, ref found[..Length][0]) == 0;

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref byte found);
}
