using System.Numerics;
using System.Runtime.CompilerServices;

namespace Packager.Binary;

/// <summary>The numbers of LZX as cabinets have it (MS-PATCH §2).</summary>
internal static class LzxFormat
{
    public const int FrameLength = 1 << 15;
    public const int ShortestMatch = 2;
    public const int LongestMatch = 257;
    public const int Literals = 256;
    public const int LengthHeaders = 8;
    public const int LengthSymbols = 249;
    public const int AlignedSymbols = 8;
    public const int PrecodeSymbols = 20;
    public const int MostSlots = 50;
    public const int MostMainSymbols = Literals + LengthHeaders * MostSlots;
    public const int LongestCode = 16;
    public const int LongestPrecode = 15;
    public const int LongestAligned = 7;
    public const int RepeatedOffsets = 3;

    public const int Verbatim = 1;
    public const int Aligned = 2;
    public const int Uncompressed = 3;

    // Code lengths are differences to those of the block before, modulo 17; three symbols stand for runs.
    public const int LengthModulus = 17;
    public const int ShortZeros = 17;
    public const int LongZeros = 18;
    public const int Repeat = 19;

    /// <summary>Frames from this one on are not translated (§2.4: the first GiB).</summary>
    public const int TranslatedFrames = 32768;

    /// <summary>The size of the file that calls are translated for; what makecab writes.</summary>
    public const int TranslationSize = 12_000_000;

    /// <summary>The least formatted offset of a slot, which is the offset + 2.</summary>
    public static readonly int[] SlotBase = MakeBases();

    /// <summary>How many bits follow a slot.</summary>
    public static readonly byte[] SlotExtra = [.. Enumerable.Range(0, MostSlots).Select(slot => (byte)Math.Clamp(slot / 2 - 1, 0, 17))];

    /// <summary>How many position slots a window of 2^15 to 2^21 bytes has.</summary>
    public static int SlotsOf(int windowBits) => windowBits switch { 20 => 42, 21 => 50, _ => 2 * windowBits };

    /// <summary>The slot of a formatted offset.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int SlotOf(uint formatted)
    {
        if (formatted < 4) return (int)formatted;
        if (formatted >= 1 << 18) return 34 + (int)(formatted >> 17);
        var log = BitOperations.Log2(formatted);
        return 2 * log + (int)(formatted >> (log - 1) & 1);
    }

    private static int[] MakeBases()
    {
        var bases = new int[MostSlots];
        for (var slot = 1; slot < MostSlots; slot++) bases[slot] = bases[slot - 1] + (1 << Math.Clamp((slot - 1) / 2 - 1, 0, 17));
        return bases;
    }
}
