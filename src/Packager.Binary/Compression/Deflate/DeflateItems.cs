using System.Runtime.CompilerServices;

namespace Packager.Binary;

/// <summary>A block's literals and matches, and how often each symbol occurs among them.</summary>
internal sealed unsafe class DeflateItems
{
    private const int DistanceBits = 16;
    private readonly PinnedArray<uint> _items = new(DeflateFormat.Window);
    private readonly PinnedArray<uint> _literalCounts = new(DeflateFormat.LiteralSymbols);
    private readonly PinnedArray<uint> _distanceCounts = new(DeflateFormat.DistanceSymbols);
    private readonly PinnedArray<ushort> _lengthSymbols = new(DeflateFormat.LongestMatch + 1);
    private readonly uint* _literals;
    private readonly uint* _distances;
    private readonly ushort* _symbols;
    private uint* _next;

    public DeflateItems()
    {
        // Code that is optimized when it is first called looks at each access whether static tables are there yet; so the inner loop has its own.
        DeflateFormat.LengthSymbol.CopyTo(_lengthSymbols.Span);
        _symbols = _lengthSymbols.Start;
        _literals = _literalCounts.Start;
        _distances = _distanceCounts.Start;
    }

    public ReadOnlySpan<uint> All => _items.Span[..(int)(_next - _items.Start)];

    public ReadOnlySpan<uint> LiteralCounts => _literalCounts.Span;

    public ReadOnlySpan<uint> DistanceCounts => _distanceCounts.Span;

    /// <summary>The length of a match, 0 for a literal.</summary>
    public static int LengthOf(uint item) => (int)(item >> DistanceBits);

    /// <summary>The distance of a match, or the literal.</summary>
    public static int DistanceOf(uint item) => (int)(item & ((1 << DistanceBits) - 1));

    public void Clear()
    {
        _next = _items.Start;
        _literalCounts.Span.Clear();
        _distanceCounts.Span.Clear();
        _literalCounts.Span[DeflateFormat.EndOfBlock] = 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddLiteral(byte literal)
    {
        *_next++ = literal;
        _literals[literal]++;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddMatch(int length, int distance)
    {
        *_next++ = (uint)(length << DistanceBits | distance);
        _literals[_symbols[length]]++;
        _distances[DeflateFormat.DistanceSymbol(distance)]++;
    }
}
