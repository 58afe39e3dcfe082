using System.Globalization;
using System.Runtime.InteropServices;

namespace Packager.Storage;

/// <summary>What a file is like without reading it: another mark whenever its bytes may be others, also when a write puts the old times back.</summary>
public sealed record FileMark
{
    private const int TypeBits = 0xf000;
    private const int RegularFile = 0x8000;

    // A clock that ticks slowly shows two writes within a tick as one.
    private static readonly TimeSpan s_fineTick = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan s_coarseTick = TimeSpan.FromSeconds(2);

    private readonly Moment _modified;
    private readonly Moment _changed;
    private readonly long _inode;
    private readonly long _device;
    private readonly bool _isFine;

    private FileMark(Moment modified, Moment changed, long inode, long device, bool isFine)
    {
        (_modified, _changed, _isFine) = (modified, changed, isFine);
        (_inode, _device) = (inode, device);
    }

    /// <summary>How many bytes it has.</summary>
    public long Length { get; private init; }

    /// <summary>Whether it is a file, and no pipe or device.</summary>
    public bool IsRegular { get; private init; }

    /// <summary>When it changed last.</summary>
    public DateTimeOffset Changed { get; private init; }

    /// <summary>Size, times and, where the system tells, its place on the disk.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture,
        $"{Length:x}-{_modified.Whole:x}.{_modified.Part:x}-{_changed.Whole:x}.{_changed.Part:x}-{_inode:x}-{_device:x}");

    /// <summary>Equal when all is that is known.</summary>
    public bool Equals(FileMark? other) => other is not null && Length == other.Length && IsRegular == other.IsRegular
        && _modified.Is(other._modified) && _changed.Is(other._changed) && _inode == other._inode && _device == other._device;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Length, _modified.Whole, _changed.Whole, _inode);

    /// <summary>Whether a write after this moment will show.</summary>
    public bool IsSettledAt(DateTimeOffset moment) => Changed + (_isFine ? s_fineTick : s_coarseTick) < moment;

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
        var (modified, changed) = (MomentAt(found, 112), MomentAt(found, 96));
        return new FileMark(modified, changed, MemoryMarshal.Read<long>(found[32..]), MemoryMarshal.Read<long>(found[136..]), changed.Part != 0)
        {
            Length = MemoryMarshal.Read<long>(found[40..]),
            IsRegular = (MemoryMarshal.Read<ushort>(found[28..]) & TypeBits) == RegularFile,
            Changed = DateTimeOffset.FromUnixTimeSeconds(changed.Whole).AddTicks(changed.Part / TimeSpan.NanosecondsPerTick),
        };
    }

    private static FileMark? OfOthers(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists) return null;
        var modified = file.LastWriteTimeUtc.Ticks;
        return new FileMark(new Moment(modified, 0), new Moment(file.CreationTimeUtc.Ticks, 0), inode: 0, device: 0, modified % TimeSpan.TicksPerSecond != 0)
        {
            Length = file.Length,
            IsRegular = true,
            Changed = new DateTimeOffset(modified, TimeSpan.Zero),
        };
    }

    private static Moment MomentAt(ReadOnlySpan<byte> found, int at) => new(MemoryMarshal.Read<long>(found[at..]), MemoryMarshal.Read<uint>(found[(at + 8)..]));

    /// <summary>Seconds and nanoseconds as Linux tells them; elsewhere ticks.</summary>
    private readonly record struct Moment(long Whole, uint Part)
    {
        // What the compiler makes of == asks comparers that are compiled at each start.
        public bool Is(Moment other) => Whole == other.Whole && Part == other.Part;
    }
}
