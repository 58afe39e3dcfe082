namespace Packager.Binary;

/// <summary>Reads the code lengths of a tree, which are told as differences to those of the block before (MS-PATCH §2.5).</summary>
internal sealed class LzxCodeLengths
{
    private readonly HuffmanTable _precode = new(LzxFormat.PrecodeSymbols, lowestFirst: false);

    /// <summary>Changes lengths to those of the next block.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Read(ref LzxReadBits bits, Span<byte> lengths)
    {
        Span<byte> precode = stackalloc byte[LzxFormat.PrecodeSymbols];
        foreach (ref var length in precode) length = (byte)bits.Take(4);
        if (!_precode.TryBuild(precode)) return "the code of an LZX block's code lengths has too many codes";
        for (var at = 0; at < lengths.Length;)
        {
            var symbol = Decode(ref bits);
            if (symbol < 0) return "an LZX block's code lengths have a code that is not defined";
            if (symbol < LzxFormat.LengthModulus)
            {
                lengths[at] = Changed(lengths[at], symbol);
                at++;
                continue;
            }

            var times = symbol switch
            {
                LzxFormat.ShortZeros => 4 + (int)bits.Take(4),
                LzxFormat.LongZeros => 20 + (int)bits.Take(5),
                _ => 4 + (int)bits.Take(1),
            };
            byte value = 0;
            if (symbol == LzxFormat.Repeat)
            {
                var change = Decode(ref bits);
                if (change is < 0 or >= LzxFormat.LengthModulus) return "an LZX block's code lengths repeat what is no length";
                value = Changed(lengths[at], change);
            }

            if (times > lengths.Length - at) return "an LZX block has too many code lengths";
            lengths.Slice(at, times).Fill(value);
            at += times;
        }

        return null;
    }

    private static byte Changed(byte length, int change) => (byte)((length - change + LzxFormat.LengthModulus) % LzxFormat.LengthModulus);

    private int Decode(ref LzxReadBits bits)
    {
        var symbol = _precode.Decode(bits.Peek(), out var length);
        if (symbol >= 0) bits.Skip(length);
        return symbol;
    }
}
