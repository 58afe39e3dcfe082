using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>The block that is being read, its trees and the last three offsets; it may span several frames (MS-PATCH §2.3).</summary>
internal sealed class LzxBlock(int windowBits)
{
    private readonly HuffmanTable _main = new(LzxFormat.MostMainSymbols, lowestFirst: false);
    private readonly HuffmanTable _length = new(LzxFormat.LengthSymbols, lowestFirst: false);
    private readonly HuffmanTable _aligned = new(LzxFormat.AlignedSymbols, lowestFirst: false);
    private readonly LzxCodeLengths _lengths = new();
    private readonly byte[] _mainLengths = new byte[LzxFormat.Literals + LzxFormat.LengthHeaders * LzxFormat.SlotsOf(windowBits)];
    private readonly byte[] _lengthLengths = new byte[LzxFormat.LengthSymbols];
    private bool _padded;

    public HuffmanTable Main => _main;

    public HuffmanTable Length => _length;

    public HuffmanTable AlignedBits => _aligned;

    /// <summary>R0, R1 and R2.</summary>
    public int[] Offsets { get; } = [1, 1, 1];

    /// <summary>1 to 3.</summary>
    public int Type { get; private set; }

    /// <summary>How many bytes of output are still to come.</summary>
    public int Left { get; set; }

    /// <summary>Reads the header and the trees of the next block.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Begin(ref LzxReadBits bits)
    {
        if (_padded) bits.SkipByte();
        Type = (int)bits.Take(3);
        Left = (int)bits.Take(24);
        _padded = Type == LzxFormat.Uncompressed && Left % 2 != 0;
        if (Left == 0) return "an LZX block is empty";
        return Type switch
        {
            LzxFormat.Verbatim => Trees(ref bits),
            LzxFormat.Aligned => AlignedTree(ref bits) ?? Trees(ref bits),
            LzxFormat.Uncompressed => ReadOffsets(ref bits),
            _ => "an LZX block is of no known type",
        };
    }

    private string? AlignedTree(ref LzxReadBits bits)
    {
        Span<byte> lengths = stackalloc byte[LzxFormat.AlignedSymbols];
        foreach (ref var length in lengths) length = (byte)bits.Take(3);
        return _aligned.TryBuild(lengths) ? null : "an LZX block's aligned tree has too many codes";
    }

    private string? Trees(ref LzxReadBits bits)
    {
        var fault = _lengths.Read(ref bits, _mainLengths.AsSpan(0, LzxFormat.Literals))
            ?? _lengths.Read(ref bits, _mainLengths.AsSpan(LzxFormat.Literals))
            ?? _lengths.Read(ref bits, _lengthLengths);
        if (fault is not null) return fault;
        return _main.TryBuild(_mainLengths) && _length.TryBuild(_lengthLengths) ? null : "an LZX block's tree has too many codes";
    }

    private string? ReadOffsets(ref LzxReadBits bits)
    {
        Span<byte> offsets = stackalloc byte[LzxFormat.RepeatedOffsets * 4];
        bits.AlignBeforeBytes();
        if (!bits.TryTakeBytes(offsets)) return "an uncompressed LZX block is cut short";
        for (var i = 0; i < Offsets.Length; i++)
        {
            Offsets[i] = BinaryPrimitives.ReadInt32LittleEndian(offsets[(4 * i)..]);
            if (Offsets[i] <= 0) return "an uncompressed LZX block sets an offset that cannot be";
        }

        return null;
    }
}
