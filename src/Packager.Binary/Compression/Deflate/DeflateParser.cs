using System.Numerics;
using System.Runtime.CompilerServices;

namespace Packager.Binary;

/// <summary>Covers a block with literals and matches. A match is put off when one of the next places has a better one ("lazy").</summary>
internal sealed unsafe class DeflateParser(DeflateEffort effort)
{
    private readonly DeflateMatches _matches = new();

    public DeflateItems Items { get; } = new();

    /// <summary>Begins with data that matches may refer to.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Begin(byte* data, int history)
    {
        _matches.Clear();
        for (var at = 0; at < history; at++) _matches.Add(data, at);
    }

    /// <summary>Remembers a block that is not to be covered.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Pass(byte* data, int at, int end)
    {
        for (; at < end; at++) _matches.Add(data, at);
    }

    /// <summary>Fills <see cref="Items"/>; no match crosses the end.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Parse(byte* data, int at, int end)
    {
        Items.Clear();
        while (at < end)
        {
            var most = Math.Min(DeflateFormat.LongestMatch, end - at);
            var distance = 0;
            var length = 0;
            if (most > DeflateFormat.ShortestMatch) length = _matches.Find(data, at, most, DeflateFormat.ShortestMatch - 1, effort.Depth, effort.Nice, ref distance);
            else _matches.Add(data, at);
            if (length >= DeflateFormat.ShortestMatch)
            {
                at = TakeMatch(data, at, end, length, distance);
            }
            else
            {
                Items.AddLiteral(data[at++]);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int TakeMatch(byte* data, int at, int end, int length, int distance)
    {
        var added = at + 1;
        for (var ahead = 1; ahead <= effort.LookAhead && length < effort.Nice;)
        {
            var most = Math.Min(DeflateFormat.LongestMatch, end - at - ahead);
            if (most <= length || most <= DeflateFormat.ShortestMatch) break;
            var nextDistance = 0;
            var next = _matches.Find(data, at + ahead, most, length - 1, effort.Depth >> ahead, effort.Nice, ref nextDistance);
            added = at + ahead + 1;
            if (next >= length && Gain(length, distance, next, nextDistance) > (ahead == 1 ? 2 : 6))
            {
                for (; ahead > 0; ahead--) Items.AddLiteral(data[at++]);
                (length, distance) = (next, nextDistance);
            }

            ahead++;
        }

        Items.AddMatch(length, distance);
        at += length;
        for (; added < at; added++) _matches.Add(data, added);
        return at;
    }

    /// <summary>About how many bits a later match saves over an earlier one, before the literals between them are paid.</summary>
    private static int Gain(int length, int distance, int next, int nextDistance) =>
        4 * (next - length) + BitOperations.Log2((uint)distance) - BitOperations.Log2((uint)nextDistance);
}
