using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace Packager.Binary;

/// <summary>Bits into bytes, the first bit lowest (RFC 1951 §3.1.1).</summary>
internal unsafe struct DeflateBits
{
    private readonly byte* _start;
    private byte* _next;
    private ulong _bits;
    private int _count;

    /// <summary>Begins to write.</summary>
    public DeflateBits(byte* start) => _start = _next = start;

    /// <summary>Adds at most 25 bits; <see cref="Flush"/> must be called before there are more than 64 together.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Put(uint bits, int count)
    {
        _bits |= (ulong)bits << _count;
        _count += count;
    }

    /// <summary>Writes whole bytes; after it 57 bits have room. Seven bytes behind the end are overwritten.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Flush()
    {
        *(ulong*)_next = BitConverter.IsLittleEndian ? _bits : BinaryPrimitives.ReverseEndianness(_bits);
        _next += _count >> 3;
        _bits >>= _count & ~7;
        _count &= 7;
    }

    /// <summary>Fills the last byte with zeros and says how many bytes there are.</summary>
    public int End()
    {
        _count = (_count + 7) & ~7;
        Flush();
        return (int)(_next - _start);
    }
}
