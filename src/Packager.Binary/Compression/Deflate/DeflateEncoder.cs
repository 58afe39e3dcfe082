using System.Buffers.Binary;
using System.Runtime.CompilerServices;

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
    private const int CountAt = 24;
    private const uint CodeMask = (1 << CountAt) - 1;
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
    private readonly PinnedArray<uint> _literals = new(DeflateFormat.EndOfBlock);
    private readonly PinnedArray<uint> _lengths = new(DeflateFormat.LongestMatch + 1);
    private readonly PinnedArray<uint> _distances = new(DeflateFormat.DistanceSymbols);
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
        JoinCodes();
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

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void WriteItems(ReadOnlySpan<uint> items, ref DeflateBits output)
    {
        var bits = output;
        uint* literals = _literals.Start, lengths = _lengths.Start, distances = _distances.Start;
        foreach (var item in items)
        {
            var length = DeflateItems.LengthOf(item);
            var distance = DeflateItems.DistanceOf(item);
            if (length == 0)
            {
                bits.Put(literals[distance] & CodeMask, (int)(literals[distance] >> CountAt));
            }
            else
            {
                bits.Put(lengths[length] & CodeMask, (int)(lengths[length] >> CountAt));
                var code = distances[DeflateFormat.DistanceSymbol(distance)];
                bits.Put(code & CodeMask, (int)(code >> CountAt));
                bits.Put(DeflateFormat.DistanceRest(distance, out var count), count);
            }

            bits.Flush();
        }

        output = bits;
    }

    /// <summary>Puts codes, the bits that follow them and how many they are together, for each literal and each length.</summary>
    private void JoinCodes()
    {
        for (var literal = 0; literal < DeflateFormat.EndOfBlock; literal++) _literals.Span[literal] = Joined(literal, 0, 0);
        for (var length = DeflateFormat.ShortestMatch; length <= DeflateFormat.LongestMatch; length++)
        {
            int symbol = DeflateFormat.LengthSymbol[length];
            _lengths.Span[length] = Joined(symbol, length - DeflateFormat.LengthBase[symbol], DeflateFormat.LengthExtra[symbol]);
        }

        for (var symbol = 0; symbol < DeflateFormat.DistanceSymbols; symbol++)
            _distances.Span[symbol] = _distanceCodes[symbol] | (uint)_distanceLengths[symbol] << CountAt;
    }

    private uint Joined(int symbol, int rest, int restCount)
    {
        var count = _literalLengths[symbol];
        return _literalCodes[symbol] | (uint)rest << count | (uint)(count + restCount) << CountAt;
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
