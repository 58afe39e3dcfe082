namespace Packager.Binary;

/// <summary>What literals and matches are thought to cost, in 64ths of a bit.</summary>
internal sealed unsafe class LzxPrices
{
    private const int OneBit = 64;
    private const int LengthRow = LzxFormat.LongestMatch + 1;
    private const double Unseen = 0.4;
    private readonly PinnedArray<uint> _literals = new(LzxFormat.Literals);
    private readonly PinnedArray<uint> _matches = new(LzxFormat.MostSlots * LengthRow);
    private readonly PinnedArray<uint> _aligned = new(LzxFormat.AlignedSymbols);
    private readonly uint[] _main = new uint[LzxFormat.MostMainSymbols];
    private readonly uint[] _length = new uint[LzxFormat.LengthSymbols];

    public uint* Literals => _literals.Start;

    /// <summary>What the low three bits of an offset cost, where a slot has them.</summary>
    public uint* Aligned => _aligned.Start;

    /// <summary>The prices of a slot's matches by their length, the low three bits of the offset not counted.</summary>
    public uint* OfSlot(int slot) => _matches.Start + slot * LengthRow;

    /// <summary>Prices to begin with, before anything is known.</summary>
    public void SetDefault()
    {
        Array.Fill(_main, 11u * OneBit);
        _main.AsSpan(0, LzxFormat.Literals).Fill(8 * OneBit);
        Array.Fill(_length, 7u * OneBit);
        _aligned.Span.Fill(3 * OneBit);
        Combine(LzxFormat.MostSlots);
    }

    /// <summary>Prices for symbols that occur so often.</summary>
    public void Set(LzxCounts counts, int slots)
    {
        var symbols = LzxFormat.Literals + slots * LzxFormat.LengthHeaders;
        Price(counts.Main.AsSpan(0, symbols), _main);
        Price(counts.Length, _length);
        Price(counts.Aligned, _aligned.Span);
        if (!LzxCode.PaysAligned(counts)) _aligned.Span.Fill(3 * OneBit);
        Combine(slots);
    }

    private static void Price(ReadOnlySpan<uint> counts, Span<uint> prices)
    {
        double total = 0;
        foreach (var count in counts) total += count;
        var log = Math.Log2(total + 1);
        for (var i = 0; i < counts.Length; i++)
        {
            var bits = log - (counts[i] == 0 ? Math.Log2(Unseen) : FastLog2.Of(counts[i]));
            prices[i] = (uint)(Math.Clamp(bits, 0.5, LzxFormat.LongestCode) * OneBit);
        }
    }

    private void Combine(int slots)
    {
        _main.AsSpan(0, LzxFormat.Literals).CopyTo(_literals.Span);
        for (var slot = 0; slot < slots; slot++)
        {
            var row = OfSlot(slot);
            var extra = (uint)LzxFormat.SlotExtra[slot];
            var bits = (extra >= 3 ? extra - 3 : extra) * OneBit;
            var main = LzxFormat.Literals + slot * LzxFormat.LengthHeaders;
            for (var header = 0; header < LzxFormat.LengthHeaders - 1; header++) row[header + LzxFormat.ShortestMatch] = bits + _main[main + header];
            var longer = bits + _main[main + LzxFormat.LengthHeaders - 1];
            for (var i = 0; i < LzxFormat.LengthSymbols; i++) row[i + LzxFormat.LengthHeaders - 1 + LzxFormat.ShortestMatch] = longer + _length[i];
        }
    }
}

/// <summary>Logarithms of small numbers, computed once.</summary>
internal static class FastLog2
{
    private const int Known = 4096;
    private static readonly double[] s_known = [.. Enumerable.Range(0, Known).Select(number => Math.Log2(number))];

    public static double Of(uint number) => number < Known ? s_known[number] : Math.Log2(number);
}
