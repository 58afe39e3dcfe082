using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>Reads a PE image at any place, within its bounds.</summary>
internal sealed class PeBytes(Stream stream)
{
    /// <summary>The file's length.</summary>
    public long Length { get; } = stream.Length;

    /// <summary>Reads so many bytes.</summary>
    /// <exception cref="MalformedException">There are too few.</exception>
    public byte[] Read(long at, int length)
    {
        if (at < 0 || at + length > Length) throw new MalformedException("the PE image is cut off, or points outside of itself", Math.Min(at, Length));
        var bytes = new byte[length];
        stream.Position = at;
        return stream.ReadAtLeast(bytes, length, throwOnEndOfStream: false) == length
            ? bytes : throw new MalformedException("the PE image is cut off", at);
    }
}

/// <summary>The data directories at the end of the optional header.</summary>
internal sealed class PeDirectories
{
    private const int EntryLength = 8;
    private readonly byte[] _optional;
    private readonly int _start;
    private readonly long _count;

    public PeDirectories(byte[] optional, long optionalAt, bool is64)
    {
        _optional = optional;
        _start = is64 ? 112 : 96;
        if (optional.Length < _start) throw new MalformedException("the optional header is cut off", optionalAt);
        _count = Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(optional.AsSpan(_start - 4)), (optional.Length - _start) / EntryLength);
    }

    /// <summary>Where something stands and how long it is; zeros for a directory that is not there.</summary>
    public (long At, long Length) this[int number]
    {
        get
        {
            if (number >= _count) return (0, 0);
            var entry = _optional.AsSpan(_start + number * EntryLength, EntryLength);
            return (BinaryPrimitives.ReadUInt32LittleEndian(entry), BinaryPrimitives.ReadUInt32LittleEndian(entry[4..]));
        }
    }
}
