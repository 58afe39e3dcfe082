namespace Packager.Binary;

/// <summary>Inflates complete deflate streams of known length that may refer to bytes before them (RFC 1951).</summary>
internal sealed class Inflater
{
    private readonly HuffmanTable _literals = new(288, lowestFirst: true);
    private readonly HuffmanTable _distances = new(32, lowestFirst: true);
    private readonly HuffmanTable _precode = new(DeflateFormat.PrecodeSymbols, lowestFirst: true);
    private readonly byte[] _lengths = new byte[288 + 32];

    /// <summary>Inflates one stream.</summary>
    /// <param name="compressed">All of it and nothing else.</param>
    /// <param name="window">What it may refer to, and room for the output behind that.</param>
    /// <param name="start">Where the output begins; it must end where the window does.</param>
    /// <returns>What is wrong with it, or null.</returns>
    public string? Inflate(ReadOnlySpan<byte> compressed, Span<byte> window, int start)
    {
        var bits = new InflateBits(compressed);
        var at = start;
        for (var final = false; !final;)
        {
            final = bits.Take(1) == 1;
            var fault = bits.Take(2) switch
            {
                0 => Stored(ref bits, window, ref at),
                1 => Fixed() ?? Coded(ref bits, window, ref at),
                2 => Dynamic(ref bits) ?? Coded(ref bits, window, ref at),
                _ => "a deflate block is of no known type",
            };
            if (fault is not null) return fault;
            if (bits.IsCutShort) return "a deflate stream is cut short";
        }

        if (at != window.Length) return "a deflate stream yields less than its block says";
        return bits.Left == 0 ? null : "bytes follow a deflate stream";
    }

    private static string? Stored(ref InflateBits bits, Span<byte> window, ref int at)
    {
        Span<byte> header = stackalloc byte[4];
        if (!bits.TryTakeBytes(header)) return "a deflate stream is cut short";
        var length = header[0] | header[1] << 8;
        if (length != (~(header[2] | header[3] << 8) & 0xFFFF)) return "a stored deflate block's length is not repeated";
        if (length > window.Length - at) return "a deflate stream yields more than its block says";
        if (!bits.TryTakeBytes(window.Slice(at, length))) return "a deflate stream is cut short";
        at += length;
        return null;
    }

    private string? Fixed()
    {
        _lengths.AsSpan(0, 144).Fill(8);
        _lengths.AsSpan(144, 112).Fill(9);
        _lengths.AsSpan(256, 24).Fill(7);
        _lengths.AsSpan(280, 8).Fill(8);
        _lengths.AsSpan(288, 32).Fill(5);
        return Build(288, 32);
    }

    private string? Dynamic(ref InflateBits bits)
    {
        var literals = 257 + (int)bits.Take(5);
        var distances = 1 + (int)bits.Take(5);
        var sent = 4 + (int)bits.Take(4);
        Span<byte> precode = stackalloc byte[DeflateFormat.PrecodeSymbols];
        precode.Clear();
        foreach (var symbol in DeflateFormat.PrecodeOrder[..sent]) precode[symbol] = (byte)bits.Take(3);
        if (!_precode.TryBuild(precode)) return "the code of a deflate block's code lengths has too many codes";
        return Lengths(ref bits, literals + distances) ?? Build(literals, distances);
    }

    private string? Lengths(ref InflateBits bits, int count)
    {
        for (var at = 0; at < count;)
        {
            var symbol = _precode.Decode(bits.Peek(), out var length);
            if (symbol < 0) return "a deflate block's code lengths have a code that is not defined";
            bits.Skip(length);
            if (symbol < 16)
            {
                _lengths[at++] = (byte)symbol;
                continue;
            }

            if (symbol == 16 && at == 0) return "a deflate block repeats a code length before the first";
            var repeated = symbol == 16 ? _lengths[at - 1] : (byte)0;
            var times = symbol switch { 16 => 3 + bits.Take(2), 17 => 3 + bits.Take(3), _ => 11 + bits.Take(7) };
            if (times > count - at) return "a deflate block has too many code lengths";
            _lengths.AsSpan(at, (int)times).Fill(repeated);
            at += (int)times;
        }

        return null;
    }

    private string? Build(int literals, int distances) =>
        _literals.TryBuild(_lengths.AsSpan(0, literals)) && _distances.TryBuild(_lengths.AsSpan(literals, distances))
            ? null : "a deflate block has too many codes";

    private string? Coded(ref InflateBits bits, Span<byte> window, ref int at)
    {
        while (true)
        {
            var symbol = _literals.Decode(bits.Peek(), out var length);
            if (symbol < 0) return "a deflate block has a code that is not defined";
            bits.Skip(length);
            if (symbol == DeflateFormat.EndOfBlock) return null;
            if (bits.IsCutShort) return "a deflate stream is cut short";
            if (symbol > DeflateFormat.EndOfBlock)
            {
                var fault = Match(ref bits, window, ref at, symbol);
                if (fault is not null) return fault;
                continue;
            }

            if (at == window.Length) return "a deflate stream yields more than its block says";
            window[at++] = (byte)symbol;
        }
    }

    private string? Match(ref InflateBits bits, Span<byte> window, ref int at, int symbol)
    {
        if (symbol >= DeflateFormat.LiteralSymbols) return "a deflate block has a length that is not defined";
        var length = DeflateFormat.LengthBase[symbol] + (int)bits.Take(DeflateFormat.LengthExtra[symbol]);
        var distanceSymbol = _distances.Decode(bits.Peek(), out var bitCount);
        if (distanceSymbol is < 0 or >= DeflateFormat.DistanceSymbols) return "a deflate block has a distance that is not defined";
        bits.Skip(bitCount);
        var distance = DeflateFormat.DistanceBase[distanceSymbol] + (int)bits.Take(DeflateFormat.DistanceExtra[distanceSymbol]);
        if (distance > at) return "a deflate stream refers to bytes before its history";
        if (length > window.Length - at) return "a deflate stream yields more than its block says";
        Matches.Copy(window, at, distance, length);
        at += length;
        return null;
    }
}
