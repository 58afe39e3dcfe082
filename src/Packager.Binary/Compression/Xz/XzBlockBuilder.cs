using System.Buffers;
using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>
/// Puts the pieces of a block together ("The .xz File Format", section 3). Both sizes stand in its header, for then dpkg and xz can decode several
/// blocks at once; hence a block's compressed bytes are held until it is complete.
/// </summary>
internal sealed class XzBlockBuilder(int level)
{
    private const int CheckLength = 8;
    private const byte OneFilterBothSizes = 0xC0;
    private readonly ArrayBufferWriter<byte> _pieces = new();
    private ulong _crc;
    private long _rawLength;

    /// <summary>Whether nothing has been added since the last block.</summary>
    public bool IsEmpty => _rawLength == 0;

    /// <summary>Adds the next piece.</summary>
    /// <param name="encoded">Its LZMA2 chunks.</param>
    /// <param name="raw">What they were made from.</param>
    public void Add(ReadOnlySpan<byte> encoded, ReadOnlySpan<byte> raw)
    {
        _pieces.Write(encoded);
        _crc = LibLzma.Crc64(raw, _crc);
        _rawLength += raw.Length;
    }

    /// <summary>Writes the block and begins another.</summary>
    /// <returns>Its sizes for the index.</returns>
    public XzBlockSizes WriteTo(Stream output)
    {
        _pieces.Write((ReadOnlySpan<byte>)[0]); // the end of the LZMA2 chunks
        var compressed = _pieces.WrittenCount;
        var header = Header(compressed);
        _pieces.Write(new byte[-compressed & 3]);
        output.Write(header);
        output.Write(_pieces.WrittenSpan);
        Span<byte> check = stackalloc byte[CheckLength];
        BinaryPrimitives.WriteUInt64LittleEndian(check, _crc);
        output.Write(check);
        var sizes = new XzBlockSizes(header.Length + compressed + CheckLength, _rawLength);
        _pieces.ResetWrittenCount();
        (_crc, _rawLength) = (0, 0);
        return sizes;
    }

    private byte[] Header(long compressed)
    {
        var header = new MemoryStream();
        header.Write([0, OneFilterBothSizes]);
        XzFormat.WriteNumber(header, compressed);
        XzFormat.WriteNumber(header, _rawLength);
        header.Write([(byte)LibLzma.FilterLzma2, 1, XzFormat.DictionaryByte(XzPieceEncoder.DictionarySize(level, _rawLength))]);
        while (header.Length % 4 != 0) header.WriteByte(0);
        header.GetBuffer()[0] = (byte)(header.Length / 4); // the length with the checksum, in fours, less one
        Span<byte> crc = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(crc, Crc32.Compute(header.GetBuffer().AsSpan(0, (int)header.Length)));
        header.Write(crc);
        return header.ToArray();
    }
}
