using System.Runtime.InteropServices;

namespace Packager.Apt.Tests;

/// <summary>Tells whether anybody opens a file, as inotify(7) does.</summary>
internal sealed partial class WatchedFile : IDisposable
{
    private const int NonBlocking = 0x800;
    private const uint Opened = 0x20;
    private readonly int _queue = Create(NonBlocking);

    public WatchedFile(string path)
    {
        if (_queue < 0 || Watch(_queue, path, Opened) < 0) throw new IOException($"'{path}' cannot be watched");
    }

    /// <summary>Whether it was opened since it was last asked.</summary>
    public bool WasOpened
    {
        get
        {
            var events = new byte[4096];
            return Read(_queue, ref events[0], events.Length) > 0;
        }
    }

    public void Dispose() => _ = Close(_queue);

    [LibraryImport("libc", EntryPoint = "inotify_init1")]
    private static partial int Create(int flags);

    [LibraryImport("libc", EntryPoint = "inotify_add_watch", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Watch(int queue, string path, uint events);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint Read(int queue, ref byte events, nint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int queue);
}
