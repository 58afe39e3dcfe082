using System.Numerics;
using System.Runtime.CompilerServices;

namespace Packager.Binary;

/// <summary>The tables of RFC 1951.</summary>
internal static class DeflateFormat
{
    public const int Window = 1 << 15;
    public const int ShortestMatch = 3;
    public const int LongestMatch = 258;
    public const int EndOfBlock = 256;
    public const int LiteralSymbols = 286;
    public const int DistanceSymbols = 30;
    public const int PrecodeSymbols = 19;
    public const int LongestCode = 15;
    public const int LongestPrecode = 7;
    private const int FirstLengthSymbol = 257;

    /// <summary>The order in which the lengths of the precode are sent, §3.2.7.</summary>
    public static ReadOnlySpan<byte> PrecodeOrder => [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    /// <summary>Symbol of a match's length, by length.</summary>
    public static readonly ushort[] LengthSymbol = new ushort[LongestMatch + 1];

    /// <summary>The least length that a symbol stands for, by symbol.</summary>
    public static readonly ushort[] LengthBase = new ushort[LiteralSymbols];

    /// <summary>How many bits follow a symbol, by symbol; 0 for literals.</summary>
    public static readonly byte[] LengthExtra = new byte[LiteralSymbols];

    /// <summary>The least distance that a symbol stands for.</summary>
    public static readonly ushort[] DistanceBase = new ushort[DistanceSymbols];

    /// <summary>How many bits follow a distance's symbol.</summary>
    public static readonly byte[] DistanceExtra = new byte[DistanceSymbols];

    static DeflateFormat()
    {
        FillLengths();
        FillDistances();
    }

    /// <summary>The symbol of a distance, 1 to 32,768.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int DistanceSymbol(int distance)
    {
        // Two symbols for each power of two, told apart by the bit below its first.
        var before = (uint)distance - 1;
        if (before < 2) return (int)before;
        var power = BitOperations.Log2(before);
        return 2 * power + (int)(before >> (power - 1) & 1);
    }

    /// <summary>What a distance has beyond the least of its symbol, and how many bits that takes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static uint DistanceRest(int distance, out int count)
    {
        var before = (uint)distance - 1;
        count = before < 2 ? 0 : BitOperations.Log2(before) - 1;
        return before & ((1u << count) - 1);
    }

    private static void FillLengths()
    {
        var length = ShortestMatch;
        for (var symbol = FirstLengthSymbol; symbol < LiteralSymbols - 1; symbol++)
        {
            var extra = Math.Max(0, (symbol - FirstLengthSymbol) / 4 - 1);
            LengthBase[symbol] = (ushort)length;
            LengthExtra[symbol] = (byte)extra;
            for (var i = 1 << extra; i > 0; i--) LengthSymbol[length++] = (ushort)symbol;
        }

        // The longest match has a symbol of its own.
        LengthSymbol[LongestMatch] = LiteralSymbols - 1;
        LengthBase[LiteralSymbols - 1] = LongestMatch;
    }

    private static void FillDistances()
    {
        var distance = 1;
        for (var symbol = 0; symbol < DistanceSymbols; symbol++)
        {
            var extra = Math.Max(0, symbol / 2 - 1);
            DistanceBase[symbol] = (ushort)distance;
            DistanceExtra[symbol] = (byte)extra;
            distance += 1 << extra;
        }
    }
}
