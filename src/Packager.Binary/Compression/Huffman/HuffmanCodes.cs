namespace Packager.Binary;

/// <summary>Canonical codes of given lengths: shorter ones first, among equals by symbol (RFC 1951 §3.2.2; LZX the same).</summary>
internal static class HuffmanCodes
{
    private const int MostBits = 16;

    /// <summary>Fills in the codes, first bit highest.</summary>
    public static void Assign(ReadOnlySpan<byte> lengths, Span<ushort> codes)
    {
        Span<int> next = stackalloc int[MostBits + 2];
        next.Clear();
        foreach (var length in lengths) next[length + 1]++;
        next[1] = 0;
        for (var bits = 1; bits <= MostBits; bits++) next[bits + 1] = next[bits] + next[bits + 1] << 1;
        for (var symbol = 0; symbol < lengths.Length; symbol++)
        {
            if (lengths[symbol] > 0) codes[symbol] = (ushort)next[lengths[symbol]]++;
        }
    }

    /// <summary>Fills in the codes, first bit lowest, as deflate sends them.</summary>
    public static void AssignReversed(ReadOnlySpan<byte> lengths, Span<ushort> codes)
    {
        Assign(lengths, codes);
        for (var symbol = 0; symbol < lengths.Length; symbol++) codes[symbol] = Reverse(codes[symbol], lengths[symbol]);
    }

    private static ushort Reverse(uint code, int length)
    {
        code = (code & 0x5555) << 1 | (code >> 1 & 0x5555);
        code = (code & 0x3333) << 2 | (code >> 2 & 0x3333);
        code = (code & 0x0F0F) << 4 | (code >> 4 & 0x0F0F);
        code = (code & 0x00FF) << 8 | (code >> 8 & 0x00FF);
        return (ushort)(code >> (MostBits - length));
    }
}
