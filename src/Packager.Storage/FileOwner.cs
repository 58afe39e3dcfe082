using System.Runtime.InteropServices;

namespace Packager.Storage;

/// <summary>Whose a file or folder is.</summary>
public static partial class FileOwner
{
    private const int OwnerAt = 20;

    /// <summary>Whether it belongs to the user of this process; a link is asked itself, not what it leads to. Elsewhere than on Linux temporary folders are each user's own, and nothing is asked.</summary>
    /// <param name="path">The file or folder; false when it is not there.</param>
    public static bool IsThisUser(string path)
    {
        if (!OperatingSystem.IsLinux()) return Path.Exists(path);
        Span<byte> found = stackalloc byte[FileStatus.Length];
        return FileStatus.TryRead(path, followsLinks: false, found) && MemoryMarshal.Read<uint>(found[OwnerAt..]) == EffectiveUser();
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint EffectiveUser();
}
