using System.Globalization;
using System.Runtime.InteropServices;

namespace Packager.Storage;

/// <summary>What a file is like without reading it: another mark whenever its bytes may be others.</summary>
/// <param name="Text">Size, times and, where the system tells, its place on the disk; it changes with every write, also with one that puts the old times back.</param>
/// <param name="Changed">When it changed last.</param>
/// <param name="IsFine">Whether the time is finer than a second.</param>
public sealed record FileMark(string Text, DateTimeOffset Changed, bool IsFine)
{
    // A clock that ticks slowly shows two writes within a tick as one.
    private static readonly TimeSpan s_fineTick = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_coarseTick = TimeSpan.FromSeconds(2);

    /// <summary>Whether a write after this moment will show.</summary>
    public bool IsSettledAt(DateTimeOffset moment) => Changed + (IsFine ? s_fineTick : s_coarseTick) < moment;

    /// <summary>A file's mark; null when it is not there.</summary>
    public static FileMark? Of(string path)
    {
        if (!OperatingSystem.IsLinux()) return OfOthers(path);
        try
        {
            return OfLinux(path);
        }
        catch (EntryPointNotFoundException)
        {
            return OfOthers(path);
        }
    }

    // A file's ctime cannot be set.
    private static FileMark? OfLinux(string path)
    {
        Span<byte> found = stackalloc byte[FileStatus.Length];
        if (!FileStatus.TryRead(path, followsLinks: true, found)) return null;
        var (inode, size, device) = (Number(found, 32), Number(found, 40), Number(found, 136));
        var (changed, changedPart, modified, modifiedPart) = (Number(found, 96), Part(found, 104), Number(found, 112), Part(found, 120));
        var text = string.Create(CultureInfo.InvariantCulture, $"{size:x}-{modified:x}.{modifiedPart:x}-{changed:x}.{changedPart:x}-{inode:x}-{device:x}");
        return new FileMark(text, DateTimeOffset.FromUnixTimeSeconds(changed).AddTicks(changedPart / TimeSpan.NanosecondsPerTick), changedPart != 0);
    }

    private static FileMark? OfOthers(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return null;
        var modified = file.LastWriteTimeUtc.Ticks;
        var text = string.Create(CultureInfo.InvariantCulture, $"{file.Length:x}-{modified:x}-{file.CreationTimeUtc.Ticks:x}");
        return new FileMark(text, new DateTimeOffset(modified, TimeSpan.Zero), modified % TimeSpan.TicksPerSecond != 0);
    }

    private static long Number(ReadOnlySpan<byte> bytes, int at) => MemoryMarshal.Read<long>(bytes[at..]);

    private static uint Part(ReadOnlySpan<byte> bytes, int at) => MemoryMarshal.Read<uint>(bytes[at..]);
}
