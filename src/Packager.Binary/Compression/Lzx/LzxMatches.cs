using System.Numerics;
using System.Runtime.CompilerServices;

namespace Packager.Binary;

/// <summary>Finds earlier occurrences of the bytes at a place, going forward.</summary>
internal abstract unsafe class LzxMatches
{
    /// <summary>The most matches at one place.</summary>
    public abstract int MostFound { get; }

    public static LzxMatches For(int windowBits, LzxEffort effort) => effort.TreeDepth > 0 ? new LzxTrees(windowBits, effort) : new LzxBuckets(windowBits, effort);

    /// <summary>Forgets all places.</summary>
    public abstract void Clear();

    /// <summary>Remembers a place.</summary>
    public abstract void Add(byte* data, int at, int end);

    /// <summary>Remembers a place and notes the matches there, each longer than the one before and the nearest of its length that was seen.</summary>
    /// <param name="data">The data; a few bytes behind the end must be readable.</param>
    /// <param name="at">The place.</param>
    /// <param name="end">Where the data ends.</param>
    /// <param name="matches">Receives items; room for <see cref="MostFound"/>.</param>
    /// <returns>Behind the last match noted.</returns>
    public abstract uint* Find(byte* data, int at, int end, uint* matches);

    /// <summary>The greatest offset: offsets are told with 2 added, and the last slot ends with the window.</summary>
    protected static int Furthest(int windowBits) => (1 << windowBits) - 3;

    /// <summary>How long two places are the same, which are so for <paramref name="length"/> bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Extend(byte* there, byte* here, int length, int longest)
    {
        for (; length < longest; length += 8)
        {
            var differing = *(ulong*)(there + length) ^ *(ulong*)(here + length);
            if (differing == 0) continue;
            length += BitOperations.TrailingZeroCount(differing) >> 3;
            break;
        }

        return Math.Min(length, longest);
    }
}
