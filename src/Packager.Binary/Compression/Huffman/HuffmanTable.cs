using System.Runtime.CompilerServices;

namespace Packager.Binary;

/// <summary>Decodes a canonical prefix code: short codes by one look into a table, longer ones length by length.</summary>
/// <param name="symbols">How many symbols there can be.</param>
/// <param name="lowestFirst">Whether the stream's next bit is the lowest one that is looked at (deflate) or the highest (LZX).</param>
internal sealed class HuffmanTable(int symbols, bool lowestFirst)
{
    public const int MostBits = 16;
    private const int FastBits = 10;
    private const int SymbolBits = 10;
    private readonly ushort[] _fast = new ushort[1 << FastBits];
    private readonly byte[] _lengths = new byte[symbols];
    private readonly ushort[] _sorted = new ushort[symbols];
    private readonly int[] _counts = new int[MostBits + 1];

    /// <summary>Takes the code with these lengths, 0 for a symbol without a code.</summary>
    /// <returns>Whether such a code can be: not when there are more codes than fit.</returns>
    public bool TryBuild(ReadOnlySpan<byte> lengths)
    {
        lengths.CopyTo(_lengths);
        _lengths.AsSpan(lengths.Length).Clear();
        Array.Clear(_counts);
        foreach (var length in _lengths) _counts[length]++;
        _counts[0] = 0;
        long open = 1;
        for (var bits = 1; bits <= MostBits; bits++)
        {
            open = 2 * open - _counts[bits];
            if (open < 0) return false;
        }

        Sort();
        FillFast();
        return true;
    }

    /// <summary>The next symbol, and in the lower bits of the result nothing else; -1 when the bits are no code.</summary>
    /// <param name="next">The next 16 bits, in the order of the stream.</param>
    /// <param name="length">How many of them the code takes.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Decode(uint next, out int length)
    {
        var entry = _fast[lowestFirst ? next & ((1 << FastBits) - 1) : next >> (MostBits - FastBits)];
        if (entry == 0) return DecodeSlowly(next, out length);
        length = (entry >> SymbolBits) + 1;
        return entry & ((1 << SymbolBits) - 1);
    }

    private int DecodeSlowly(uint next, out int length)
    {
        var (code, first, index) = (0, 0, 0);
        for (length = 1; length <= MostBits; length++)
        {
            code = code << 1 | (int)(lowestFirst ? next >> (length - 1) : next >> (MostBits - length)) & 1;
            if (code - first < _counts[length]) return _sorted[index + code - first];
            index += _counts[length];
            first = first + _counts[length] << 1;
        }

        return -1;
    }

    private void Sort()
    {
        Span<int> next = stackalloc int[MostBits + 2];
        next[1] = 0;
        for (var bits = 1; bits <= MostBits; bits++) next[bits + 1] = next[bits] + _counts[bits];
        for (var symbol = 0; symbol < _lengths.Length; symbol++)
        {
            if (_lengths[symbol] > 0) _sorted[next[_lengths[symbol]]++] = (ushort)symbol;
        }
    }

    private void FillFast()
    {
        Array.Clear(_fast);
        var (code, index) = (0, 0);
        for (var bits = 1; bits <= FastBits; bits++, code <<= 1)
        {
            for (var i = 0; i < _counts[bits]; i++, code++)
            {
                // An entry of zero says "not here": symbol 0 with a code of one bit is left to the slower way.
                var entry = (ushort)((bits - 1) << SymbolBits | _sorted[index++]);
                if (lowestFirst) FillStrided(Reversed(code, bits), 1 << bits, entry);
                else _fast.AsSpan(code << (FastBits - bits), 1 << (FastBits - bits)).Fill(entry);
            }
        }
    }

    private void FillStrided(int at, int step, ushort entry)
    {
        for (; at < _fast.Length; at += step) _fast[at] = entry;
    }

    private static int Reversed(int code, int bits)
    {
        var reversed = 0;
        for (; bits > 0; bits--, code >>= 1) reversed = reversed << 1 | code & 1;
        return reversed;
    }
}
