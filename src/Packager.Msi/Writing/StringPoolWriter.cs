using System.Buffers.Binary;

namespace Packager.Msi;

/// <summary>
/// Writes the texts: <c>_StringPool</c> holds for each its length in bytes and how many cells refer to it, <c>_StringData</c> the texts themselves.
/// A text of 64 KiB or more has the length 0 and its true length in the four bytes that follow.
/// </summary>
internal sealed class StringPoolWriter
{
    private const uint LongReferencesBit = 0x8000_0000;

    /// <summary>Encodes the texts that are referred to; the others become unused numbers.</summary>
    /// <param name="pool">The texts.</param>
    /// <param name="references">For each text how many cells refer to it.</param>
    /// <exception cref="ArgumentException">A text has a character that the code page lacks.</exception>
    public StringPoolWriter(StringPool pool, ReadOnlySpan<int> references)
    {
        using var entries = new MemoryStream();
        using var data = new MemoryStream();
        WriteUInt32(entries, (uint)pool.CodePage | (pool.HasLongReferences ? LongReferencesBit : 0));
        for (var index = 0; index < pool.Strings.Length; index++)
        {
            var bytes = references[index] == 0 ? [] : pool.Encoding.GetBytes(pool.Strings[index]);
            var count = (uint)Math.Min(references[index], ushort.MaxValue);
            if (bytes.Length <= ushort.MaxValue) WriteUInt32(entries, (uint)bytes.Length | (bytes.Length == 0 ? 0 : count << 16));
            else
            {
                WriteUInt32(entries, count << 16);
                WriteUInt32(entries, (uint)bytes.Length);
            }

            data.Write(bytes);
        }

        Entries = entries.ToArray();
        Data = data.ToArray();
    }

    /// <summary>The bytes of <c>_StringPool</c>.</summary>
    public byte[] Entries { get; }

    /// <summary>The bytes of <c>_StringData</c>.</summary>
    public byte[] Data { get; }

    private static void WriteUInt32(MemoryStream target, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        target.Write(bytes);
    }
}
