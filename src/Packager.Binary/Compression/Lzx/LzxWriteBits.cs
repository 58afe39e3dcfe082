using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Packager.Binary;

/// <summary>Bits into 16-bit little-endian words, the first bit highest.</summary>
internal unsafe struct LzxWriteBits
{
    private readonly byte* _start;
    private byte* _next;
    private ulong _bits;
    private int _count;

    /// <summary>Begins to write.</summary>
    public LzxWriteBits(byte* start) => _start = _next = start;

    /// <summary>How many bytes whole words take so far.</summary>
    public readonly int Length => (int)(_next - _start);

    /// <summary>Adds at most 32 bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(uint bits, int count)
    {
        _bits = _bits << count | bits;
        _count += count;
        while (_count >= 16)
        {
            _count -= 16;
            var word = (ushort)(_bits >> _count);
            *(ushort*)_next = BitConverter.IsLittleEndian ? word : BinaryPrimitives.ReverseEndianness(word);
            _next += 2;
        }
    }

    /// <summary>Fills the last word with zeros.</summary>
    public void Align()
    {
        if (_count > 0) Put(0, 16 - _count);
    }

    /// <summary>Adds 1 to 16 zeros up to the border of a word, as stand before bytes.</summary>
    public void AlignBeforeBytes() => Put(0, 16 - _count);

    /// <summary>Adds bytes, after <see cref="AlignBeforeBytes"/>.</summary>
    public void PutBytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(new Span<byte>(_next, bytes.Length));
        _next += bytes.Length;
    }
}
