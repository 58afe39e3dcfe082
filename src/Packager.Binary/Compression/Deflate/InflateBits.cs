namespace Packager.Binary;

/// <summary>Takes bits out of bytes, the first bit lowest. Behind the end there are zeros, which is noticed by <see cref="IsCutShort"/>.</summary>
internal ref struct InflateBits(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private ulong _bits;
    private int _count;

    /// <summary>Whether more has been taken than there was.</summary>
    public readonly bool IsCutShort => _at - _count / 8 > _bytes.Length;

    /// <summary>How many whole bytes have not been touched.</summary>
    public readonly int Left => _bytes.Length - (_at - _count / 8);

    /// <summary>The next 16 bits, which stay.</summary>
    public uint Peek()
    {
        Fill();
        return (uint)_bits & 0xFFFF;
    }

    public void Skip(int count)
    {
        _bits >>= count;
        _count -= count;
    }

    /// <summary>The next bits, at most 16.</summary>
    public uint Take(int count)
    {
        Fill();
        var value = (uint)_bits & ((1u << count) - 1);
        Skip(count);
        return value;
    }

    /// <summary>Drops the rest of a byte and takes whole bytes; false when there are too few.</summary>
    public bool TryTakeBytes(scoped Span<byte> target)
    {
        var at = _at - _count / 8;
        (_bits, _count) = (0, 0);
        if (_bytes.Length - at < target.Length) return false;
        _bytes.Slice(at, target.Length).CopyTo(target);
        _at = at + target.Length;
        return true;
    }

    private void Fill()
    {
        while (_count <= 48)
        {
            if (_at < _bytes.Length) _bits |= (ulong)_bytes[_at] << _count;
            _at++;
            _count += 8;
        }
    }
}
