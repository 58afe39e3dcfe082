namespace Packager.Binary;

/// <summary>Writes the code lengths of a tree as differences to those of the block before (MS-PATCH §2.5).</summary>
internal sealed class LzxTreeWriter
{
    private const int ExtraShift = 8;
    private readonly ushort[] _items = new ushort[2 * LzxFormat.MostMainSymbols];
    private readonly uint[] _counts = new uint[LzxFormat.PrecodeSymbols];
    private readonly byte[] _lengths = new byte[LzxFormat.PrecodeSymbols];
    private readonly ushort[] _codes = new ushort[LzxFormat.PrecodeSymbols];
    private int _count;

    /// <summary>Writes lengths.</summary>
    /// <param name="bits">Where to.</param>
    /// <param name="lengths">The lengths of this block.</param>
    /// <param name="before">Those of the block before.</param>
    public void Write(ref LzxWriteBits bits, ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> before)
    {
        Plan(lengths, before);
        HuffmanLengths.Build(_counts, LzxFormat.LongestPrecode, _lengths);
        HuffmanCodes.Assign(_lengths, _codes);
        foreach (var length in _lengths) bits.Put(length, 4);
        foreach (var item in _items.AsSpan(0, _count))
        {
            var symbol = item & 0xFF;
            bits.Put(_codes[symbol], _lengths[symbol]);
            var extra = symbol switch { LzxFormat.ShortZeros => 4, LzxFormat.LongZeros => 5, LzxFormat.Repeat => 1, _ => 0 };
            bits.Put((uint)item >> ExtraShift, extra);
        }
    }

    private void Plan(ReadOnlySpan<byte> lengths, ReadOnlySpan<byte> before)
    {
        _count = 0;
        Array.Clear(_counts);
        for (var at = 0; at < lengths.Length;)
        {
            var end = lengths[at..].IndexOfAnyExcept(lengths[at]);
            var run = end < 0 ? lengths.Length - at : end;
            if (lengths[at] == 0) at += Zeros(run, before, at);
            else at += Repeated(lengths[at], run, before, at);
        }
    }

    private int Zeros(int run, ReadOnlySpan<byte> before, int at)
    {
        if (run >= 20)
        {
            run = Math.Min(run, 51);
            Add(LzxFormat.LongZeros, run - 20);
            return run;
        }

        if (run >= 4)
        {
            Add(LzxFormat.ShortZeros, run - 4);
            return run;
        }

        Add(Change(before[at], 0), 0);
        return 1;
    }

    private int Repeated(byte length, int run, ReadOnlySpan<byte> before, int at)
    {
        if (run < 4)
        {
            Add(Change(before[at], length), 0);
            return 1;
        }

        run = Math.Min(run, 5);
        Add(LzxFormat.Repeat, run - 4);
        Add(Change(before[at], length), 0);
        return run;
    }

    private static int Change(byte before, byte length) => (before - length + LzxFormat.LengthModulus) % LzxFormat.LengthModulus;

    private void Add(int symbol, int extra)
    {
        _counts[symbol]++;
        _items[_count++] = (ushort)(extra << ExtraShift | symbol);
    }
}
