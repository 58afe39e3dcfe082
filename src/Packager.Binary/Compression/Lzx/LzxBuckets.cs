using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;

namespace Packager.Binary;

/// <summary>
/// Faster than trees, and finds less: for each hash of two and of three bytes the last place, of four bytes the last two, and of six bytes the last
/// four. The places of a hash stand together and are fetched ahead, because waiting for memory is what takes most of the time.
/// </summary>
internal sealed unsafe class LzxBuckets : LzxMatches
{
    private const int Hash3Bits = 15;
    private const int Hash4Bits = 16;
    private const int Hash6Bits = 17;
    private const int None = int.MinValue / 2;
    private const int LeastLength = 8;
    private const int Ahead = 12;

    private readonly PinnedArray<int> _lasts2 = new(1 << 16);
    private readonly PinnedArray<int> _lasts3 = new(1 << Hash3Bits);
    private readonly PinnedArray<int> _lasts4 = new(2 << Hash4Bits);
    private readonly PinnedArray<int> _lasts6 = new(4 << Hash6Bits);
    private readonly int _furthest;
    private readonly LzxEffort _effort;

    public LzxBuckets(int windowBits, LzxEffort effort)
    {
        _furthest = Furthest(windowBits);
        _effort = effort;
    }

    public override int MostFound => 8;

    public override void Clear()
    {
        _lasts2.Span.Fill(None);
        _lasts3.Span.Fill(None);
        _lasts4.Span.Fill(None);
        _lasts6.Span.Fill(None);
    }

    public override void Add(byte* data, int at, int end)
    {
        if (end - at < LeastLength) return;
        var bytes = *(ulong*)(data + at);
        _lasts2.Start[(ushort)bytes] = at;
        _lasts3.Start[Hash3(bytes)] = at;
        Push2(_lasts4.Start + 2 * Hash4(bytes), at);
        Push4(_lasts6.Start + 4 * Hash6(bytes), at);
    }

    public override uint* Find(byte* data, int at, int end, uint* matches)
    {
        var longest = Math.Min(LzxFormat.LongestMatch, end - at);
        if (longest < LeastLength + Ahead) return matches;
        if (Sse.IsSupported)
        {
            var later = *(ulong*)(data + at + Ahead);
            Sse.Prefetch0(_lasts4.Start + 2 * Hash4(later));
            Sse.Prefetch0(_lasts6.Start + 4 * Hash6(later));
        }

        var bytes = *(ulong*)(data + at);
        var first = at - Math.Min(_furthest, at);
        ref var last2 = ref _lasts2.Start[(ushort)bytes];
        ref var last3 = ref _lasts3.Start[Hash3(bytes)];
        var bucket4 = _lasts4.Start + 2 * Hash4(bytes);
        var bucket6 = _lasts6.Start + 4 * Hash6(bytes);
        var best = 1;
        if (last2 >= first) matches = Note(data, at, last2, longest, ref best, matches);
        if (last3 >= first) matches = Note(data, at, last3, longest, ref best, matches);
        matches = TryBucket(data, at, bucket4, 2, first, longest, ref best, matches);
        matches = TryBucket(data, at, bucket6, 4, first, longest, ref best, matches);
        last2 = at;
        last3 = at;
        Push2(bucket4, at);
        Push4(bucket6, at);
        return matches;
    }

    private uint* TryBucket(byte* data, int at, int* bucket, int count, int first, int longest, ref int best, uint* matches)
    {
        for (var i = 0; i < count && best < _effort.Nice; i++)
        {
            // The places are in order, and most fail at the byte that would make the match longer.
            var place = bucket[i];
            if (place < first) break;
            if (data[place + best] == data[at + best]) matches = Note(data, at, place, longest, ref best, matches);
        }

        return matches;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint* Note(byte* data, int at, int place, int longest, ref int best, uint* matches)
    {
        var length = Extend(data + place, data + at, 0, longest);
        if (length <= best) return matches;
        best = length;
        *matches = LzxItem.Match(length, (uint)(at - place + 2));
        return matches + 1;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Push2(int* bucket, int at)
    {
        bucket[1] = bucket[0];
        bucket[0] = at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Push4(int* bucket, int at)
    {
        bucket[3] = bucket[2];
        bucket[2] = bucket[1];
        bucket[1] = bucket[0];
        bucket[0] = at;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash3(ulong bytes) => ((uint)bytes & 0xFFFFFF) * 0x9E3779B1u >> (32 - Hash3Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash4(ulong bytes) => (uint)bytes * 0x9E3779B1u >> (32 - Hash4Bits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Hash6(ulong bytes) => (uint)((bytes << 16) * 0x9E3779B185EBCA87ul >> (64 - Hash6Bits));
}
