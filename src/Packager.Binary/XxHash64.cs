using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Packager.Binary;

/// <summary>
/// XXH64 ("xxHash fast digest algorithm", 64 bits, seed 0): finds damage at several times the speed of MD5. It proves nothing against
/// people, and is never stored; zstd frames carry its lower half.
/// </summary>
public sealed class XxHash64
{
    private const ulong Prime1 = 0x9E3779B185EBCA87;
    private const ulong Prime2 = 0xC2B2AE3D27D4EB4F;
    private const ulong Prime3 = 0x165667B19E3779F9;
    private const ulong Prime4 = 0x85EBCA77C2B2AE63;
    private const ulong Prime5 = 0x27D4EB2F165667C5;
    private const int StripeLength = 32;

    private readonly byte[] _stripe = new byte[StripeLength];
    private int _held;
    private ulong _total;
    private ulong _lane1 = unchecked(Prime1 + Prime2);
    private ulong _lane2 = Prime2;
    private ulong _lane3;
    private ulong _lane4 = unchecked(0 - Prime1);

    /// <summary>The digest of all that was added.</summary>
    public ulong Value => Avalanche(AddRest(Merged() + _total));

    /// <summary>Adds the next bytes.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        _total += (ulong)bytes.Length;
        if (_held > 0)
        {
            var fits = Math.Min(bytes.Length, StripeLength - _held);
            bytes[..fits].CopyTo(_stripe.AsSpan(_held));
            bytes = bytes[fits..];
            if ((_held += fits) < StripeLength) return;
            AddStripes(_stripe);
        }

        var whole = bytes.Length & ~(StripeLength - 1);
        AddStripes(bytes[..whole]);
        bytes[whole..].CopyTo(_stripe);
        _held = bytes.Length - whole;
    }

    private void AddStripes(ReadOnlySpan<byte> bytes)
    {
        var (lane1, lane2, lane3, lane4) = (_lane1, _lane2, _lane3, _lane4);
        var words = MemoryMarshal.Cast<byte, ulong>(bytes);
        for (var i = 0; i + 3 < words.Length; i += 4)
        {
            lane1 = Round(lane1, words[i]);
            lane2 = Round(lane2, words[i + 1]);
            lane3 = Round(lane3, words[i + 2]);
            lane4 = Round(lane4, words[i + 3]);
        }

        (_lane1, _lane2, _lane3, _lane4) = (lane1, lane2, lane3, lane4);
    }

    private ulong Merged()
    {
        if (_total < StripeLength) return Prime5;
        var merged = Rotate(_lane1, 1) + Rotate(_lane2, 7)
            + Rotate(_lane3, 12) + Rotate(_lane4, 18);
        foreach (var lane in (ReadOnlySpan<ulong>)[_lane1, _lane2, _lane3, _lane4]) merged = (merged ^ Round(0, lane)) * Prime1 + Prime4;
        return merged;
    }

    /// <summary>What did not fill a stripe: words of eight bytes, one of four, single bytes.</summary>
    private ulong AddRest(ulong hash)
    {
        var rest = _stripe.AsSpan(0, _held);
        for (; rest.Length >= 8; rest = rest[8..])
            hash = Rotate(hash ^ Round(0, BinaryPrimitives.ReadUInt64LittleEndian(rest)), 27) * Prime1 + Prime4;
        if (rest.Length >= 4)
        {
            hash = Rotate(hash ^ (BinaryPrimitives.ReadUInt32LittleEndian(rest) * Prime1), 23) * Prime2 + Prime3;
            rest = rest[4..];
        }

        foreach (var value in rest) hash = Rotate(hash ^ (value * Prime5), 11) * Prime1;
        return hash;
    }

    private static ulong Round(ulong lane, ulong word) => Rotate(lane + word * Prime2, 31) * Prime1;

    // Not BitOperations': code compiled ahead of time would call it instead of taking it in.
    private static ulong Rotate(ulong value, int bits) => (value << bits) | (value >> (64 - bits));

    private static ulong Avalanche(ulong hash)
    {
        hash = (hash ^ (hash >> 33)) * Prime2;
        hash = (hash ^ (hash >> 29)) * Prime3;
        return hash ^ (hash >> 32);
    }
}
