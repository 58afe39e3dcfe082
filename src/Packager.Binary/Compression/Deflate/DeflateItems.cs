using System.Runtime.CompilerServices;

namespace Packager.Binary;

/// <summary>A block's literals and matches, and how often each symbol occurs among them.</summary>
internal sealed unsafe class DeflateItems
{
    private const int DistanceBits = 16;
    private readonly PinnedArray<uint> _items = new(DeflateFormat.Window);
    private readonly PinnedArray<uint> _literalCounts = new(DeflateFormat.LiteralSymbols);
    private readonly PinnedArray<uint> _distanceCounts = new(DeflateFormat.DistanceSymbols);
    private uint* _next;

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
        _literalCounts.Start[literal]++;
    }

    public void AddMatch(int length, int distance)
    {
        *_next++ = (uint)(length << DistanceBits | distance);
        _literalCounts.Start[DeflateFormat.LengthSymbol[length]]++;
        _distanceCounts.Start[DeflateFormat.DistanceSymbol(distance)]++;
    }
}
