using System.Buffers.Binary;
using System.Numerics;

namespace Packager.Binary;

/// <summary>The frame of an .xz stream ("The .xz File Format", 1.2.1): header, blocks, index, footer; the check is CRC64 as in dpkg-deb's.</summary>
internal static class XzFormat
{
    public const int HeaderLength = 12;
    public const int FooterLength = 12;

    private static ReadOnlySpan<byte> HeaderMagic => [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0];

    private static ReadOnlySpan<byte> Flags => [0, LibLzma.CheckCrc64];

    private static ReadOnlySpan<byte> FooterMagic => "YZ"u8;

    /// <summary>Section 2.1.1.</summary>
    public static byte[] Header()
    {
        var header = new byte[HeaderLength];
        HeaderMagic.CopyTo(header);
        Flags.CopyTo(header.AsSpan(6));
        BinaryPrimitives.WriteUInt32LittleEndian(header.AsSpan(8), Crc32.Compute(Flags));
        return header;
    }

    /// <summary>Section 4: the sizes of every block, padded and checked.</summary>
    public static byte[] Index(IReadOnlyCollection<XzBlockSizes> blocks)
    {
        var index = new MemoryStream();
        index.WriteByte(0);
        WriteNumber(index, blocks.Count);
        foreach (var (unpadded, uncompressed) in blocks)
        {
            WriteNumber(index, unpadded);
            WriteNumber(index, uncompressed);
        }

        while (index.Length % 4 != 0) index.WriteByte(0);
        var crc = new byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(crc, Crc32.Compute(index.GetBuffer().AsSpan(0, (int)index.Length)));
        index.Write(crc);
        return index.ToArray();
    }

    /// <summary>Section 2.1.2.</summary>
    public static byte[] Footer(int indexLength)
    {
        var footer = new byte[FooterLength];
        BinaryPrimitives.WriteUInt32LittleEndian(footer.AsSpan(4), (uint)(indexLength / 4 - 1));
        Flags.CopyTo(footer.AsSpan(8));
        BinaryPrimitives.WriteUInt32LittleEndian(footer, Crc32.Compute(footer.AsSpan(4, 6)));
        FooterMagic.CopyTo(footer.AsSpan(10));
        return footer;
    }

    /// <summary>Section 1.2: seven bits a byte, the lowest first.</summary>
    public static void WriteNumber(Stream output, long value)
    {
        for (; value >= 0x80; value >>= 7) output.WriteByte((byte)(value | 0x80));
        output.WriteByte((byte)value);
    }

    /// <summary>Section 5.3.1, for a dictionary that is a power of two.</summary>
    public static byte DictionaryByte(uint dictionary) => (byte)(2 * (BitOperations.Log2(dictionary) - 12));
}
