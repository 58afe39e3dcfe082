using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Packager.Storage;

/// <summary>fsync(2), syncfs(2) and sync_file_range(2).</summary>
internal static partial class DiskSync
{
    private const int ReadOnly = 0;
    private const uint StartWriting = 2;

    /// <summary>Whether there is a call for everything on a file system.</summary>
    public static bool KnowsFileSystems => OperatingSystem.IsLinux();

    /// <summary>Waits for a file's bytes; one that has gone meanwhile needs no waiting.</summary>
    public static void File(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            file.Flush(flushToDisk: true);
        }
        else
        {
            Run(path, FSync);
        }
    }

    /// <summary>Waits for the names in a folder; Windows has no such call.</summary>
    public static void Folder(string path)
    {
        if (!OperatingSystem.IsWindows()) Run(path, FSync);
    }

    /// <summary>Waits for everything on the file system of a path, where <see cref="KnowsFileSystems"/> holds.</summary>
    public static void FileSystem(string path) => Run(path, SyncFs);

    /// <summary>Lets the disk begin to take what a file got so far, without waiting for it; elsewhere than on Linux it begins when it is waited for.</summary>
    public static void Begin(SafeFileHandle file)
    {
        // What does not begin now, and why, is told by who waits.
        if (OperatingSystem.IsLinux()) _ = SyncFileRange(file, 0, 0, StartWriting);
    }

    private static void Run(string path, Func<int, int> call)
    {
        var descriptor = Open(path, ReadOnly);
        if (descriptor < 0) return;
        try
        {
            if (call(descriptor) != 0) throw new IOException($"'{path}' does not reach the disk: error {Marshal.GetLastPInvokeError()} of the system");
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int FSync(int descriptor);

    [LibraryImport("libc", EntryPoint = "syncfs", SetLastError = true)]
    private static partial int SyncFs(int descriptor);

    [LibraryImport("libc", EntryPoint = "sync_file_range")]
    private static partial int SyncFileRange(SafeFileHandle file, long offset, long count, uint flags);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
