using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>
/// Tells by trial which blocks are compressed already (pictures, archives, video), so that no time is spent on them: all bytes are about as
/// frequent, and hardly any four of them have been seen before.
/// </summary>
internal sealed class IncompressibleBlocks
{
    private const int HashBits = 18;
    private const int Step = 8;
    private const int LeastLength = 4096;
    private readonly ushort[] _seen = new ushort[1 << HashBits];
    private readonly uint[] _counts = new uint[256];

    /// <summary>Forgets what has been seen.</summary>
    public void Clear() => Array.Clear(_seen);

    /// <summary>Looks at the next block.</summary>
    public bool Holds(ReadOnlySpan<byte> block) => block.Length >= LeastLength && IsEven(block[..LeastLength]) && IsEven(block) && !Repeats(block);

    /// <summary>Whether the bytes are so evenly spread that a code for them saves nothing: the sum of squares is near that of chance.</summary>
    private bool IsEven(ReadOnlySpan<byte> block)
    {
        Array.Clear(_counts);
        foreach (var value in block) _counts[value]++;
        ulong squares = 0;
        foreach (var count in _counts) squares += (ulong)count * count;
        // Of random bytes it is n²/256 + n; 1.02 times n²/256 is an entropy of about 7.97 bits.
        var n = (ulong)block.Length;
        return squares * 256 < n * n * 102 / 100 + 300 * n;
    }

    private bool Repeats(ReadOnlySpan<byte> block)
    {
        var repeats = 0;
        for (var i = 0; i + 4 <= block.Length; i++)
        {
            var hash = BinaryPrimitives.ReadUInt32LittleEndian(block[i..]) * 0x9E3779B1u;
            ref var seen = ref _seen[hash >> (32 - HashBits)];
            var check = (ushort)(hash | 1);
            if (seen == check) repeats++;
            if (i % Step == 0) seen = check;
        }

        return repeats * 64 > block.Length / Step;
    }
}
