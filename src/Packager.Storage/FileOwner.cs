using System.Runtime.InteropServices;

namespace Packager.Storage;

/// <summary>Whose a file or folder is.</summary>
public static partial class FileOwner
{
    private const int CurrentFolder = -100;
    private const int LinksThemselves = 0x100;
    private const uint OwnerField = 0x8;
    private const int OwnerAt = 20;
    private const int Length = 256;

    /// <summary>Whether it belongs to the user of this process; a link is asked itself, not what it leads to. Elsewhere than on Linux temporary folders are each user's own, and nothing is asked.</summary>
    /// <param name="path">The file or folder; false when it is not there.</param>
    public static bool IsThisUser(string path)
    {
        if (!OperatingSystem.IsLinux()) return Path.Exists(path);
        // statx(2): its layout is the same on every architecture.
        Span<byte> found = stackalloc byte[Length];
        return StatX(CurrentFolder, path, LinksThemselves, OwnerField, ref found[0]) == 0 && MemoryMarshal.Read<uint>(found[OwnerAt..]) == EffectiveUser();
    }

    [LibraryImport("libc", EntryPoint = "statx", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int StatX(int folder, string path, int flags, uint mask, ref byte found);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();
}
