using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Packager.Binary;

/// <summary>The checksum of a CFDATA block (MS-CAB §3.1): the XOR of its 32-bit words.</summary>
internal static class CabinetChecksum
{
    /// <summary>The checksum over the compressed bytes and then over the two sizes and the reserved bytes that stand before them.</summary>
    public static uint Of(ReadOnlySpan<byte> sizesAndReserve, ReadOnlySpan<byte> data) => Fold(sizesAndReserve, Fold(data, 0));

    private static uint Fold(ReadOnlySpan<byte> bytes, uint seed)
    {
        ulong wide = 0;
        foreach (var pair in MemoryMarshal.Cast<byte, ulong>(bytes)) wide ^= BitConverter.IsLittleEndian ? pair : BinaryPrimitives.ReverseEndianness(pair);
        bytes = bytes[(bytes.Length & ~7)..];
        seed ^= (uint)wide ^ (uint)(wide >> 32);
        if (bytes.Length >= 4)
        {
            seed ^= BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            bytes = bytes[4..];
        }

        // The last one to three bytes form a word of their own, the first of them highest.
        uint tail = 0;
        foreach (var last in bytes) tail = tail << 8 | last;
        return seed ^ tail;
    }
}
