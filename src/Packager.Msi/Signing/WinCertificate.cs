using System.Buffers.Binary;
using Packager.Binary;

namespace Packager.Msi;

/// <summary>The attribute certificate table of a program: one WIN_CERTIFICATE with a PKCS#7 signature, padded to 8 bytes.</summary>
internal static class WinCertificate
{
    /// <summary>What entries and the table itself are aligned to, in bytes.</summary>
    public const int Alignment = 8;

    /// <summary>Far more than any signature needs: the longest that is read, in bytes.</summary>
    public const int MostBytes = 4 << 20;

    private const int HeaderLength = 8;
    private const ushort Revision2 = 0x0200;
    private const ushort PkcsSignedData = 2;

    public static byte[] Encode(ReadOnlySpan<byte> signature)
    {
        var length = HeaderLength + signature.Length;
        var table = new byte[(length + Alignment - 1) / Alignment * Alignment];
        BinaryPrimitives.WriteUInt32LittleEndian(table, (uint)table.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(table.AsSpan(4), Revision2);
        BinaryPrimitives.WriteUInt16LittleEndian(table.AsSpan(6), PkcsSignedData);
        signature.CopyTo(table.AsSpan(HeaderLength));
        return table;
    }

    /// <summary>The first certificate of a table.</summary>
    /// <exception cref="MalformedException">It is not the kind that Authenticode uses, or longer than the table.</exception>
    public static ReadOnlyMemory<byte> Decode(ReadOnlyMemory<byte> table)
    {
        if (table.Length < HeaderLength) throw new MalformedException("the certificate table is shorter than its header", 0);
        var length = BinaryPrimitives.ReadUInt32LittleEndian(table.Span);
        var revision = BinaryPrimitives.ReadUInt16LittleEndian(table.Span[4..]);
        var type = BinaryPrimitives.ReadUInt16LittleEndian(table.Span[6..]);
        if (revision != Revision2 || type != PkcsSignedData) throw new MalformedException($"the certificate table holds something else than a signature (revision {revision:X4}, type {type})", 4);
        if (length < HeaderLength || length > table.Length) throw new MalformedException("the certificate is longer than its table", 0);
        return table[HeaderLength..(int)length];
    }

    /// <summary>How much of a table its first certificate takes, padding included, in bytes.</summary>
    public static long EntryLength(ReadOnlySpan<byte> table) =>
        (BinaryPrimitives.ReadUInt32LittleEndian(table) + Alignment - 1L) / Alignment * Alignment;
}
