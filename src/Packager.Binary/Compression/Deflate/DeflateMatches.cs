using System.Numerics;
using System.Runtime.CompilerServices;

namespace Packager.Binary;

/// <summary>Finds earlier occurrences of the bytes at a place: one chain for each hash of four bytes, and the last place for each hash of three.</summary>
internal sealed unsafe class DeflateMatches
{
    /// <summary>Where matches of three bytes cost more than the literals.</summary>
    private const int FarForThree = 4096;

    private const int Hash3Bits = 12;
    private const int Hash4Bits = 16;
    private const int Mask = DeflateFormat.Window - 1;
    private const int None = -DeflateFormat.Window - 1;

    private readonly PinnedArray<int> _lasts3 = new(1 << Hash3Bits);
    private readonly PinnedArray<int> _lasts4 = new(1 << Hash4Bits);
    private readonly PinnedArray<int> _befores = new(DeflateFormat.Window);
    private readonly int* _last3;
    private readonly int* _last4;
    private readonly int* _before;

    public DeflateMatches()
    {
        _last3 = _lasts3.Start;
        _last4 = _lasts4.Start;
        _before = _befores.Start;
    }

    /// <summary>Forgets all places.</summary>
    public void Clear()
    {
        _lasts3.Span.Fill(None);
        _lasts4.Span.Fill(None);
    }

    /// <summary>Remembers a place, for matches of four bytes and more; four bytes must be readable there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(byte* data, int at)
    {
        ref var last = ref _last4[Hash4(Load(data + at))];
        _before[at & Mask] = last;
        last = at;
    }

    /// <summary>Remembers a place and looks for the longest match there that is longer than <paramref name="best"/>.</summary>
    /// <param name="data">The data.</param>
    /// <param name="at">The place; eight more bytes than there are must be readable.</param>
    /// <param name="most">The greatest length allowed, at least 4.</param>
    /// <param name="best">Only longer matches count; at least 2.</param>
    /// <param name="depth">How many places are compared.</param>
    /// <param name="nice">A length that is enough.</param>
    /// <param name="distance">How far back the match is.</param>
    /// <returns>Its length, or <paramref name="best"/>.</returns>
    // Optimized at once: a short-lived command would have made half of a package before the runtime gets to it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int Find(byte* data, int at, int most, int best, int depth, int nice, ref int distance)
    {
        var bytes = Load(data + at);
        ref var last3 = ref _last3[Hash3(bytes)];
        ref var last4 = ref _last4[Hash4(bytes)];
        var (place3, place) = (last3, last4);
        last3 = at;
        last4 = at;
        _before[at & Mask] = place;

        var cutoff = at - DeflateFormat.Window;
        if (best < 3 && place3 >= at - FarForThree && ((Load(data + place3) ^ bytes) & 0xFFFFFF) == 0)
        {
            best = 3;
            distance = at - place3;
        }

        for (; place > cutoff && depth > 0; depth--, place = _before[place & Mask])
        {
            // Most places fail at the byte that would make the match longer, so that is looked at first.
            if (data[place + best] != data[at + best] || Load(data + place) != bytes) continue;
            var length = Length(data + place, data + at, most);
            if (length <= best) continue;
            best = length;
            distance = at - place;
            if (length >= nice) break;
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Length(byte* place, byte* at, int most)
    {
        var length = 4;
        for (; length < most; length += 8)
        {
            var differing = Unsafe.ReadUnaligned<ulong>(place + length) ^ Unsafe.ReadUnaligned<ulong>(at + length);
            if (differing == 0) continue;
            length += BitOperations.TrailingZeroCount(differing) >> 3;
            break;
        }

        return Math.Min(length, most);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Load(byte* at) => Unsafe.ReadUnaligned<uint>(at);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash3(uint bytes) => (bytes & 0xFFFFFF) * 0x1E35A7BDu >> (32 - Hash3Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash4(uint bytes) => bytes * 0x1E35A7BDu >> (32 - Hash4Bits);
}
