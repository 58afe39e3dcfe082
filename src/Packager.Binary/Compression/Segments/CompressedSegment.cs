namespace Packager.Binary;

/// <summary>A part of a text, compressed apart from the rest, with what is needed to join it with the others.</summary>
/// <param name="Length">How many bytes the part has uncompressed.</param>
/// <param name="Crc32">The checksum of the uncompressed bytes, for gzip's trailer.</param>
/// <param name="GzipLength">How many bytes its deflated form has.</param>
/// <param name="XzUnpaddedLength">How many bytes its xz block has without padding, as the index of the stream lists it.</param>
public sealed record SegmentSizes(long Length, uint Crc32, long GzipLength, long XzUnpaddedLength)
{
    /// <summary>How many bytes its xz block takes ("The .xz File Format", section 3.3: padded to four).</summary>
    public long XzLength => (XzUnpaddedLength + 3) & ~3L;
}

/// <summary>A segment in its three forms.</summary>
/// <param name="Text">Uncompressed.</param>
/// <param name="Gzip">Deflated, ending on a byte's border, neither first nor last of its member.</param>
/// <param name="Xz">A block of an .xz stream.</param>
/// <param name="Sizes">What joining needs.</param>
public sealed record CompressedSegment(ReadOnlyMemory<byte> Text, ReadOnlyMemory<byte> Gzip, ReadOnlyMemory<byte> Xz, SegmentSizes Sizes);
