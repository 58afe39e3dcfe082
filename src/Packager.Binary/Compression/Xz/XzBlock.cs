namespace Packager.Binary;

/// <summary>One block of an .xz stream, encoded by itself.</summary>
/// <param name="Bytes">Header, compressed data, padding and check, a multiple of four bytes.</param>
/// <param name="UnpaddedSize">Its length without the padding, as the index wants it.</param>
/// <param name="UncompressedSize">Length of the data in it.</param>
internal readonly record struct XzBlock(ReadOnlyMemory<byte> Bytes, long UnpaddedSize, long UncompressedSize);
