namespace Packager.Binary;

/// <summary>The matches of some frames, found once and used by every pass over them.</summary>
internal sealed unsafe class LzxRegion
{
    private const int MatchesPerByte = 8;
    private readonly LzxMatches _matches;
    private readonly LzxEffort _effort;
    private readonly PinnedArray<uint> _found;
    private readonly PinnedArray<int> _firsts;
    private readonly int _roomForOne;
    private int _start;

    public LzxRegion(int windowBits, LzxEffort effort, int longest)
    {
        _matches = LzxMatches.For(windowBits, effort);
        _effort = effort;
        _roomForOne = _matches.MostFound;
        _found = new PinnedArray<uint>(longest * MatchesPerByte + _roomForOne);
        _firsts = new PinnedArray<int>(longest + 1);
    }

    /// <summary>Begins with other data, of which some may only be referred to.</summary>
    public void Begin(byte* data, int history, int end)
    {
        _matches.Clear();
        Pass(data, 0, history, end);
    }

    /// <summary>Remembers a part that has no items.</summary>
    public void Pass(byte* data, int at, int until, int end)
    {
        for (; at < until; at++) _matches.Add(data, at, end);
    }

    /// <summary>Finds the matches of a part.</summary>
    /// <param name="data">All data.</param>
    /// <param name="start">Where the part begins.</param>
    /// <param name="until">Where it ends.</param>
    /// <param name="end">Where the data ends.</param>
    public void Find(byte* data, int start, int until, int end)
    {
        _start = start;
        var next = _found.Start;
        var full = _found.Start + _found.Span.Length - _roomForOne;
        var skipped = start;
        for (var at = start; at < until; at++)
        {
            _firsts.Start[at - start] = (int)(next - _found.Start);
            if (at < skipped || next > full)
            {
                _matches.Add(data, at, end);
                continue;
            }

            var behind = _matches.Find(data, at, end, next);
            // What lies within a long match is hardly ever needed.
            if (behind > next && LzxItem.LengthOf(behind[-1]) is var length && length >= _effort.Nice) skipped = at + length;
            next = behind;
        }

        _firsts.Start[until - start] = (int)(next - _found.Start);
    }

    /// <summary>The matches at a place, shortest first.</summary>
    public uint* First(int at) => _found.Start + _firsts.Start[at - _start];

    /// <summary>Behind the matches at a place.</summary>
    public uint* Behind(int at) => _found.Start + _firsts.Start[at - _start + 1];
}
