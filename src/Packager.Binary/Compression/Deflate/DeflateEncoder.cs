using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>
/// Deflates blocks one by one (RFC 1951), each into a stream of its own that may refer to the 32 KiB before it. .NET's zlib cannot be given such
/// a dictionary.
/// </summary>
internal sealed unsafe class DeflateEncoder(DeflateEffort effort)
{
    private const int StoredHeader = 5;
    private const uint Final = 1;
    private const uint Dynamic = 2;
    private static readonly byte[] s_fixedLiterals = FixedLiterals();
    private static readonly byte[] s_fixedDistances = [.. Enumerable.Repeat((byte)5, DeflateFormat.DistanceSymbols)];

    private readonly DeflateParser _parser = new(effort);
    private readonly DeflateHeader _header = new();
    private readonly IncompressibleBlocks _incompressible = new();
    private readonly PinnedArray<byte> _output = new(2 * DeflateFormat.Window);
    private readonly byte[] _literalLengths = new byte[DeflateFormat.LiteralSymbols];
    private readonly byte[] _distanceLengths = new byte[DeflateFormat.DistanceSymbols];
    private readonly ushort[] _literalCodes = new ushort[DeflateFormat.LiteralSymbols];
    private readonly ushort[] _distanceCodes = new ushort[DeflateFormat.DistanceSymbols];
    private byte[] _data = [];

    /// <summary>Begins with other data.</summary>
    /// <param name="data">All that follows; eight bytes behind the last block must be readable.</param>
    /// <param name="history">How many of its bytes may only be referred to.</param>
    public void Begin(byte[] data, int history)
    {
        _data = data;
        fixed (byte* start = data) _parser.Begin(start, history);
        _incompressible.Clear();
    }

    /// <summary>Deflates the next block.</summary>
    /// <param name="at">Where it begins, which is where the last one ended.</param>
    /// <param name="length">At most 32 KiB.</param>
    /// <param name="output">At least five bytes longer than the block.</param>
    /// <returns>How many bytes were written.</returns>
    public int Encode(int at, int length, Span<byte> output)
    {
        fixed (byte* data = _data)
        {
            if (_incompressible.Holds(_data.AsSpan(at, length)))
            {
                _parser.Pass(data, at, at + length);
                return Store(_data.AsSpan(at, length), output);
            }

            _parser.Parse(data, at, at + length);
        }

        var items = _parser.Items;
        HuffmanLengths.Build(items.LiteralCounts, DeflateFormat.LongestCode, _literalLengths);
        HuffmanLengths.Build(items.DistanceCounts, DeflateFormat.LongestCode, _distanceLengths);
        var extra = Extra(items);
        var dynamic = _header.Plan(_literalLengths, _distanceLengths) + Cost(items, _literalLengths, _distanceLengths) + extra;
        var simple = Cost(items, s_fixedLiterals, s_fixedDistances) + extra;
        if (Math.Min(dynamic, simple) >= 8L * length + 8 * StoredHeader - 3) return Store(_data.AsSpan(at, length), output);
        var written = Write(items, dynamic < simple);
        _output.Span[..written].CopyTo(output);
        return written;
    }

    private static int Store(ReadOnlySpan<byte> raw, Span<byte> output)
    {
        output[0] = (byte)Final;
        BinaryPrimitives.WriteUInt16LittleEndian(output[1..], (ushort)raw.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(output[3..], (ushort)~raw.Length);
        raw.CopyTo(output[StoredHeader..]);
        return StoredHeader + raw.Length;
    }

    private static long Cost(DeflateItems items, ReadOnlySpan<byte> literals, ReadOnlySpan<byte> distances)
    {
        long bits = 0;
        for (var i = 0; i < items.LiteralCounts.Length; i++) bits += items.LiteralCounts[i] * literals[i];
        for (var i = 0; i < items.DistanceCounts.Length; i++) bits += items.DistanceCounts[i] * distances[i];
        return bits;
    }

    private static long Extra(DeflateItems items) => Cost(items, DeflateFormat.LengthExtra, DeflateFormat.DistanceExtra);

    private int Write(DeflateItems items, bool dynamic)
    {
        var bits = new DeflateBits(_output.Start);
        bits.Put(Final, 1);
        bits.Put(dynamic ? Dynamic : 1, 2);
        if (dynamic)
        {
            _header.Write(ref bits);
        }
        else
        {
            s_fixedLiterals.AsSpan(0, DeflateFormat.LiteralSymbols).CopyTo(_literalLengths);
            s_fixedDistances.CopyTo(_distanceLengths, 0);
        }

        AssignCodes(dynamic);
        WriteItems(items.All, ref bits);
        bits.Put(_literalCodes[DeflateFormat.EndOfBlock], _literalLengths[DeflateFormat.EndOfBlock]);
        return bits.End();
    }

    private void AssignCodes(bool dynamic)
    {
        if (dynamic)
        {
            HuffmanCodes.AssignReversed(_literalLengths, _literalCodes);
        }
        else
        {
            // The fixed code has two symbols more, which never occur but take their codes (§3.2.6).
            Span<ushort> codes = stackalloc ushort[s_fixedLiterals.Length];
            HuffmanCodes.AssignReversed(s_fixedLiterals, codes);
            codes[..DeflateFormat.LiteralSymbols].CopyTo(_literalCodes);
        }

        HuffmanCodes.AssignReversed(_distanceLengths, _distanceCodes);
    }

    private void WriteItems(ReadOnlySpan<uint> items, ref DeflateBits bits)
    {
        foreach (var item in items)
        {
            var length = DeflateItems.LengthOf(item);
            var distance = DeflateItems.DistanceOf(item);
            if (length == 0)
            {
                bits.Put(_literalCodes[distance], _literalLengths[distance]);
            }
            else
            {
                int symbol = DeflateFormat.LengthSymbol[length];
                bits.Put(_literalCodes[symbol], _literalLengths[symbol]);
                bits.Put((uint)(length - DeflateFormat.LengthBase[symbol]), DeflateFormat.LengthExtra[symbol]);
                symbol = DeflateFormat.DistanceSymbol(distance);
                bits.Put(_distanceCodes[symbol], _distanceLengths[symbol]);
                bits.Put((uint)(distance - DeflateFormat.DistanceBase[symbol]), DeflateFormat.DistanceExtra[symbol]);
            }

            bits.Flush();
        }
    }

    private static byte[] FixedLiterals()
    {
        var lengths = new byte[288];
        lengths.AsSpan(0, 144).Fill(8);
        lengths.AsSpan(144, 112).Fill(9);
        lengths.AsSpan(256, 24).Fill(7);
        lengths.AsSpan(280, 8).Fill(8);
        return lengths;
    }
}
