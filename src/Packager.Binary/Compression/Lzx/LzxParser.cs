namespace Packager.Binary;

/// <summary>Finds the cheapest way to cover a block with literals and matches, at given prices.</summary>
internal sealed unsafe class LzxParser
{
    private const uint Unreached = uint.MaxValue;
    private const int RingMask = 511;
    private const int FrameMask = LzxFormat.FrameLength - 1;
    private readonly PinnedArray<uint> _costs;
    private readonly PinnedArray<uint> _items;
    private readonly PinnedArray<LzxQueue> _queues = new(RingMask + 1);
    private readonly LzxEffort _effort;

    public LzxParser(LzxEffort effort, int longest)
    {
        _effort = effort;
        _costs = new PinnedArray<uint>(longest + 1);
        _items = new PinnedArray<uint>(longest + 1);
    }

    /// <summary>Covers a block; no match crosses its end or a frame's.</summary>
    /// <param name="data">The data.</param>
    /// <param name="start">Where the block begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="region">The matches.</param>
    /// <param name="prices">The prices.</param>
    /// <param name="queue">The last offsets at the start; receives those at the end.</param>
    /// <returns>The items in their order, good until the next call.</returns>
    public ReadOnlySpan<uint> Parse(byte* data, int start, int end, LzxRegion region, LzxPrices prices, ref LzxQueue queue)
    {
        var length = end - start;
        _costs.Span[..(length + 1)].Fill(Unreached);
        _costs.Start[0] = 0;
        for (var at = 0; at < length;)
        {
            if (_costs.Start[at] == Unreached)
            {
                at++;
                continue;
            }

            var here = at == 0 ? queue : Arrive(at);
            _queues.Start[at & RingMask] = here;
            var place = start + at;
            var longest = Math.Min(Math.Min(LzxFormat.LongestMatch, length - at), LzxFormat.FrameLength - (place & FrameMask));
            Relax(at, 1, _costs.Start[at] + prices.Literals[data[place]], LzxItem.Literal(data[place]));
            at += longest < LzxFormat.ShortestMatch ? 1 : Step(data, place, at, longest, region, prices, here);
        }

        queue = length == 0 ? queue : Arrive(length);
        return Trace(length);
    }

    /// <summary>The last offsets where the cheapest way comes to a place.</summary>
    private LzxQueue Arrive(int at)
    {
        var item = _items.Start[at];
        return _queues.Start[(at - LzxItem.LengthOf(item)) & RingMask].After(item);
    }

    /// <summary>Tries all matches at a place.</summary>
    /// <returns>How far to go: over a match that is long enough, else one byte.</returns>
    private int Step(byte* data, int place, int at, int longest, LzxRegion region, LzxPrices prices, LzxQueue queue)
    {
        var cost = _costs.Start[at];
        var reached = 1;
        for (var i = 0u; i < LzxFormat.RepeatedOffsets; i++)
        {
            var offset = i == 0 ? queue.R0 : i == 1 ? queue.R1 : queue.R2;
            if (offset == 0 || offset > place || *(ushort*)(data + place) != *(ushort*)(data + place - offset)) continue;
            var length = LzxMatches.Extend(data + place - offset, data + place, LzxFormat.ShortestMatch, longest);
            var row = prices.OfSlot((int)i);
            if (length >= _effort.Nice)
            {
                Relax(at, length, cost + row[length], LzxItem.Match(length, i));
                return length;
            }

            for (var n = LzxFormat.ShortestMatch; n <= length; n++) Relax(at, n, cost + row[n], LzxItem.Match(n, i));
        }

        var behind = region.Behind(place);
        for (var match = region.First(place); match < behind; match++)
        {
            var offset = LzxItem.OffsetOf(*match);
            var slot = LzxFormat.SlotOf(offset);
            var row = prices.OfSlot(slot);
            var price = cost + (LzxFormat.SlotExtra[slot] >= 3 ? prices.Aligned[offset & 7] : 0);
            var length = Math.Min(LzxItem.LengthOf(*match), longest);
            if (length >= _effort.Nice)
            {
                Relax(at, length, price + row[length], LzxItem.Match(length, offset));
                return length;
            }

            for (var n = reached + 1; n <= length; n++) Relax(at, n, price + row[n], LzxItem.Match(n, offset));
            reached = Math.Max(reached, length);
        }

        return 1;
    }

    private void Relax(int at, int length, uint cost, uint item)
    {
        if (cost >= _costs.Start[at + length]) return;
        _costs.Start[at + length] = cost;
        _items.Start[at + length] = item;
    }

    /// <summary>Goes back from the end and puts the items where the costs were.</summary>
    private ReadOnlySpan<uint> Trace(int length)
    {
        var first = length + 1;
        for (var at = length; at > 0;)
        {
            var item = _items.Start[at];
            _costs.Start[--first] = item;
            at -= LzxItem.LengthOf(item);
        }

        return _costs.Span[first..(length + 1)];
    }
}
