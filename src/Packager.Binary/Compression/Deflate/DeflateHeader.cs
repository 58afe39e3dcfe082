namespace Packager.Binary;

/// <summary>The code lengths of a dynamic block as they are sent: runs, and a code for those (RFC 1951 §3.2.7).</summary>
internal sealed unsafe class DeflateHeader
{
    private const int RepeatPrevious = 16;
    private const int ShortZeros = 17;
    private const int LongZeros = 18;
    private const int ShortestLongZeros = 11;
    private const int LongestZeros = 138;

    private readonly byte[] _joined = new byte[DeflateFormat.LiteralSymbols + DeflateFormat.DistanceSymbols];
    private readonly ushort[] _items = new ushort[DeflateFormat.LiteralSymbols + DeflateFormat.DistanceSymbols];
    private readonly uint[] _frequencies = new uint[DeflateFormat.PrecodeSymbols];
    private readonly byte[] _lengths = new byte[DeflateFormat.PrecodeSymbols];
    private readonly ushort[] _codes = new ushort[DeflateFormat.PrecodeSymbols];
    private int _literals;
    private int _distances;
    private int _sent;
    private int _count;

    /// <summary>Decides how the lengths are sent.</summary>
    /// <returns>How many bits that takes.</returns>
    public int Plan(ReadOnlySpan<byte> literals, ReadOnlySpan<byte> distances)
    {
        _literals = Math.Max(257, literals.LastIndexOfAnyExcept((byte)0) + 1);
        _distances = Math.Max(1, distances.LastIndexOfAnyExcept((byte)0) + 1);
        literals[.._literals].CopyTo(_joined);
        distances[.._distances].CopyTo(_joined.AsSpan(_literals));
        Array.Clear(_frequencies);
        FindRuns(_joined.AsSpan(0, _literals + _distances));
        HuffmanLengths.Build(_frequencies, DeflateFormat.LongestPrecode, _lengths);
        HuffmanCodes.AssignReversed(_lengths, _codes);
        _sent = DeflateFormat.PrecodeSymbols;
        while (_sent > 4 && _lengths[DeflateFormat.PrecodeOrder[_sent - 1]] == 0) _sent--;
        var bits = 5 + 5 + 4 + 3 * _sent;
        for (var symbol = 0; symbol < _lengths.Length; symbol++) bits += (int)_frequencies[symbol] * (_lengths[symbol] + ExtraBits(symbol));
        return bits;
    }

    /// <summary>Writes what was planned.</summary>
    public void Write(ref DeflateBits bits)
    {
        bits.Put((uint)_literals - 257, 5);
        bits.Put((uint)_distances - 1, 5);
        bits.Put((uint)_sent - 4, 4);
        bits.Flush();
        foreach (var symbol in DeflateFormat.PrecodeOrder[.._sent])
        {
            bits.Put(_lengths[symbol], 3);
            bits.Flush();
        }

        foreach (var item in _items.AsSpan(0, _count))
        {
            var symbol = item & 0xFF;
            bits.Put(_codes[symbol], _lengths[symbol]);
            bits.Put((uint)item >> 8, ExtraBits(symbol));
            bits.Flush();
        }
    }

    private static int ExtraBits(int symbol) => symbol switch { RepeatPrevious => 2, ShortZeros => 3, LongZeros => 7, _ => 0 };

    private void FindRuns(ReadOnlySpan<byte> lengths)
    {
        _count = 0;
        while (!lengths.IsEmpty)
        {
            var length = lengths[0];
            var end = lengths.IndexOfAnyExcept(length);
            var run = end < 0 ? lengths.Length : end;
            lengths = lengths[run..];
            if (length == 0) AddZeros(run);
            else AddRepeated(length, run);
        }
    }

    private void AddZeros(int run)
    {
        for (; run >= ShortestLongZeros; run -= Math.Min(run, LongestZeros)) Add(LongZeros, Math.Min(run, LongestZeros) - ShortestLongZeros);
        if (run >= 3) Add(ShortZeros, run - 3);
        else for (; run > 0; run--) Add(0, 0);
    }

    private void AddRepeated(int length, int run)
    {
        Add(length, 0);
        for (run--; run >= 3; run -= Math.Min(run, 6)) Add(RepeatPrevious, Math.Min(run, 6) - 3);
        for (; run > 0; run--) Add(length, 0);
    }

    private void Add(int symbol, int extra)
    {
        _frequencies[symbol]++;
        _items[_count++] = (ushort)(extra << 8 | symbol);
    }
}
