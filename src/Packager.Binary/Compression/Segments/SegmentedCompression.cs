using System.Buffers;
using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>
/// Compresses a long text in segments, so that a change in one of them leaves the compressed bytes of the others as they are. Joined they are one gzip
/// member (RFC 1952) and one .xz stream of several blocks, which every reader takes, also those that stop after the first member or stream.
/// </summary>
public static class SegmentedCompression
{
    // zlib-ng's level 9 takes twice as long for stanzas and makes more bytes of them; only paths become a little shorter with it, in six times the time.
    private const int GzipLevel = 6;
    private const int XzLevel = 6;
    private const byte OsUnix = 3;

    /// <summary>What stands before the segments of a gzip member.</summary>
    public static ReadOnlyMemory<byte> GzipHeader { get; } = new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, OsUnix };

    /// <summary>What stands before the blocks of an .xz stream.</summary>
    public static ReadOnlyMemory<byte> XzHeader { get; } = XzFormat.Header();

    /// <summary>Compresses one segment; the result depends on its bytes alone.</summary>
    /// <param name="text">The bytes; not empty.</param>
    /// <param name="hasXz">Whether a block of an .xz stream is wanted, too.</param>
    public static CompressedSegment Compress(ReadOnlyMemory<byte> text, bool hasXz = true)
    {
        var gzip = Deflate(text.Span);
        var (xz, unpadded) = hasXz ? Encode(text.Span) : default;
        return new CompressedSegment(text, gzip, xz, new SegmentSizes(text.Length, Packager.Binary.Crc32.Compute(text.Span), gzip.Length, unpadded));
    }

    /// <summary>What stands after the segments of a gzip member: an empty last block, checksum and length.</summary>
    public static ReadOnlyMemory<byte> GzipTrailer(IEnumerable<SegmentSizes> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var (crc, length) = (0u, 0L);
        foreach (var segment in segments)
        {
            crc = Crc32Joint.Join(crc, segment.Crc32, segment.Length);
            length += segment.Length;
        }

        var trailer = new byte[10];
        trailer[0] = 0x03;
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(2), crc);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer.AsSpan(6), (uint)length);
        return trailer;
    }

    /// <summary>What stands after the blocks of an .xz stream: index and footer.</summary>
    public static ReadOnlyMemory<byte> XzTrailer(IEnumerable<SegmentSizes> segments)
    {
        ArgumentNullException.ThrowIfNull(segments);
        var index = XzFormat.Index([.. segments.Select(segment => new XzBlockSizes(segment.XzUnpaddedLength, segment.Length))]);
        return (byte[])[.. index, .. XzFormat.Footer(index.Length)];
    }

    private static ReadOnlyMemory<byte> Deflate(ReadOnlySpan<byte> text)
    {
        using var output = new MemoryStream(text.Length / 4);
        using var deflate = DeflateLevel.Open(output, GzipLevel);
        deflate.Write(text);
        deflate.Flush();
        // What disposing adds is the end of a stream, which the trailer brings.
        return output.GetBuffer().AsMemory(0, (int)output.Length).ToArray();
    }

    private static (ReadOnlyMemory<byte> Block, long Unpadded) Encode(ReadOnlySpan<byte> text)
    {
        var encoded = ArrayPool<byte>.Shared.Rent(XzPieceEncoder.Bound(text.Length));
        var length = XzPieceEncoder.Encode(text, 0, XzLevel, encoded, isText: true);
        var block = new XzBlockBuilder(XzLevel);
        block.Add(encoded.AsSpan(0, length), text);
        ArrayPool<byte>.Shared.Return(encoded);
        using var output = new MemoryStream(length + 64);
        var (unpadded, _) = block.WriteTo(output);
        return (output.ToArray(), unpadded);
    }
}
