namespace Packager.Binary;

/// <summary>The codes of a block.</summary>
internal sealed class LzxCode(int slots)
{
    private readonly int _mainSymbols = LzxFormat.Literals + slots * LzxFormat.LengthHeaders;

    public byte[] MainLengths { get; } = new byte[LzxFormat.Literals + slots * LzxFormat.LengthHeaders];

    public byte[] LengthLengths { get; } = new byte[LzxFormat.LengthSymbols];

    public byte[] AlignedLengths { get; } = new byte[LzxFormat.AlignedSymbols];

    public ushort[] MainCodes { get; } = new ushort[LzxFormat.Literals + slots * LzxFormat.LengthHeaders];

    public ushort[] LengthCodes { get; } = new ushort[LzxFormat.LengthSymbols];

    public ushort[] AlignedCodes { get; } = new ushort[LzxFormat.AlignedSymbols];

    /// <summary>Whether the block's offsets use the aligned code.</summary>
    public bool IsAligned { get; private set; }

    /// <summary>Whether a code for the low three bits of offsets saves more than it takes to send it.</summary>
    public static bool PaysAligned(LzxCounts counts)
    {
        Span<byte> lengths = stackalloc byte[LzxFormat.AlignedSymbols];
        HuffmanLengths.Build(counts.Aligned, LzxFormat.LongestAligned, lengths);
        long saved = -3 * LzxFormat.AlignedSymbols;
        for (var i = 0; i < lengths.Length; i++) saved += counts.Aligned[i] * (3L - lengths[i]);
        return saved > 0;
    }

    /// <summary>Makes the codes for symbols that occur so often.</summary>
    public void Build(LzxCounts counts)
    {
        HuffmanLengths.Build(counts.Main.AsSpan(0, _mainSymbols), LzxFormat.LongestCode, MainLengths);
        HuffmanCodes.Assign(MainLengths, MainCodes);
        HuffmanLengths.Build(counts.Length, LzxFormat.LongestCode, LengthLengths);
        HuffmanCodes.Assign(LengthLengths, LengthCodes);
        IsAligned = PaysAligned(counts);
        if (!IsAligned) return;
        HuffmanLengths.Build(counts.Aligned, LzxFormat.LongestAligned, AlignedLengths);
        HuffmanCodes.Assign(AlignedLengths, AlignedCodes);
    }

    /// <summary>Makes the code that is the same for every piece: each literal with eight bits, and nothing else.</summary>
    public void BuildPlain()
    {
        Array.Clear(MainLengths);
        MainLengths.AsSpan(0, LzxFormat.Literals).Fill(8);
        Array.Clear(LengthLengths);
        HuffmanCodes.Assign(MainLengths, MainCodes);
        IsAligned = false;
    }
}
