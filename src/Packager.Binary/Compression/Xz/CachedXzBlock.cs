using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>A block as the cache keeps it: its length without padding, then its bytes.</summary>
internal static class CachedXzBlock
{
    public static byte[] Format(XzBlock block)
    {
        var kept = new byte[sizeof(long) + block.Bytes.Length];
        BinaryPrimitives.WriteInt64LittleEndian(kept, block.UnpaddedSize);
        block.Bytes.Span.CopyTo(kept.AsSpan(sizeof(long)));
        return kept;
    }

    /// <summary>The block, or null when the sizes cannot be right.</summary>
    public static XzBlock? Parse(byte[] kept, long uncompressedSize)
    {
        if (kept.Length <= sizeof(long)) return null;
        var unpadded = BinaryPrimitives.ReadInt64LittleEndian(kept);
        var bytes = kept.AsMemory(sizeof(long));
        var isRight = bytes.Length % 4 == 0 && unpadded <= bytes.Length && unpadded > bytes.Length - 4;
        return isRight ? new XzBlock(bytes, unpadded, uncompressedSize) : null;
    }
}
