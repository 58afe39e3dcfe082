namespace Packager.Binary;

/// <summary>
/// Finds earlier occurrences of the bytes at a place: a binary search tree of places for each hash of four bytes, ordered by what follows there, and
/// the last place for each hash of three and for each two bytes.
/// </summary>
internal sealed unsafe class LzxTrees : LzxMatches
{
    private const int Hash3Bits = 15;
    private const int Hash4Bits = 18;
    private const int None = int.MinValue / 2;
    private const int LongestOfTree = 3;

    private readonly PinnedArray<int> _lasts2 = new(1 << 16);
    private readonly PinnedArray<int> _lasts3 = new(1 << Hash3Bits);
    private readonly PinnedArray<int> _roots = new(1 << Hash4Bits);
    private readonly PinnedArray<int> _children;
    private readonly int _mask;
    private readonly int _furthest;
    private readonly LzxEffort _effort;

    public LzxTrees(int windowBits, LzxEffort effort)
    {
        _children = new PinnedArray<int>(2 << windowBits);
        _mask = (1 << windowBits) - 1;
        _furthest = Furthest(windowBits);
        _effort = effort;
    }

    public override int MostFound => _effort.TreeDepth + 2;

    public override void Clear()
    {
        _lasts2.Span.Fill(None);
        _lasts3.Span.Fill(None);
        _roots.Span.Fill(None);
    }

    public override void Add(byte* data, int at, int end)
    {
        uint* none = stackalloc uint[4];
        Find(data, at, end, none, isWanted: false);
    }

    public override uint* Find(byte* data, int at, int end, uint* matches) => Find(data, at, end, matches, isWanted: true);

    private     uint* Find(byte* data, int at, int end, uint* matches, bool isWanted)
    {
        var longest = Math.Min(LzxFormat.LongestMatch, end - at);
        if (longest < 4) return matches;
        var nice = Math.Min(_effort.Nice, longest);
        var here = data + at;
        var bytes = *(uint*)here;
        var first = at - Math.Min(_furthest, at);
        ref var last2 = ref _lasts2.Start[(ushort)bytes];
        ref var last3 = ref _lasts3.Start[(bytes & 0xFFFFFF) * 0x9E3779B1u >> (32 - Hash3Bits)];
        ref var root = ref _roots.Start[bytes * 0x9E3779B1u >> (32 - Hash4Bits)];
        if (isWanted)
        {
            if (last2 >= first) *matches++ = LzxItem.Match(2, (uint)(at - last2 + 2));
            if (last3 >= first && ((*(uint*)(data + last3) ^ bytes) & 0xFFFFFF) == 0) *matches++ = LzxItem.Match(3, (uint)(at - last3 + 2));
        }

        var place = root;
        last2 = at;
        last3 = at;
        root = at;
        return Descend(data, at, place, first, longest, nice, matches, isWanted);
    }

    private uint* Descend(byte* data, int at, int place, int first, int longest, int nice, uint* matches, bool isWanted)
    {
        var here = data + at;
        var lower = _children.Start + 2 * (at & _mask);
        var higher = lower + 1;
        var (lowerLength, higherLength, length, best) = (0, 0, 0, LongestOfTree);
        for (var depth = _effort.TreeDepth; ; depth--)
        {
            if (place < first || depth == 0)
            {
                *lower = None;
                *higher = None;
                return matches;
            }

            var there = data + place;
            var children = _children.Start + 2 * (place & _mask);
            if (there[length] == here[length])
            {
                length = Extend(there, here, length + 1, longest);
                if (length > best)
                {
                    best = length;
                    if (isWanted) *matches++ = LzxItem.Match(length, (uint)(at - place + 2));
                }

                if (length >= nice)
                {
                    // The place is as good as this one for all that is compared, so this one takes its place.
                    *lower = children[0];
                    *higher = children[1];
                    return matches;
                }
            }

            if (there[length] < here[length])
            {
                *lower = place;
                lower = children + 1;
                place = *lower;
                lowerLength = length;
                length = Math.Min(length, higherLength);
            }
            else
            {
                *higher = place;
                higher = children;
                place = *higher;
                higherLength = length;
                length = Math.Min(length, lowerLength);
            }
        }
    }
}
