namespace Packager.Binary;

/// <summary>Takes bits out of 16-bit little-endian words, the highest bit first. Behind the end there are zeros.</summary>
internal ref struct LzxReadBits(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;
    private ulong _bits;
    private int _count;

    /// <summary>Whether more has been taken than there was.</summary>
    public readonly bool IsCutShort => _at - _count / 16 * 2 > _bytes.Length;

    /// <summary>The next 16 bits, which stay.</summary>
    public uint Peek()
    {
        Fill();
        return (uint)(_bits >> 48);
    }

    public void Skip(int count)
    {
        _bits <<= count;
        _count -= count;
    }

    /// <summary>The next bits, at most 24.</summary>
    public uint Take(int count)
    {
        if (count == 0) return 0;
        Fill();
        var value = (uint)(_bits >> (64 - count));
        Skip(count);
        return value;
    }

    /// <summary>Drops 1 to 16 bits, up to the border of a word; what follows is bytes.</summary>
    public void AlignBeforeBytes()
    {
        if (_count % 16 == 0) Take(16);
        _at -= _count / 16 * 2;
        (_bits, _count) = (0, 0);
    }

    /// <summary>Takes whole bytes; false when there are too few.</summary>
    public bool TryTakeBytes(scoped Span<byte> target)
    {
        if (_bytes.Length - _at < target.Length) return false;
        _bytes.Slice(_at, target.Length).CopyTo(target);
        _at += target.Length;
        return true;
    }

    /// <summary>Takes the byte that follows uncompressed data of odd length.</summary>
    public void SkipByte() => _at++;

    private void Fill()
    {
        while (_count <= 48)
        {
            uint word = 0;
            if (_at < _bytes.Length) word = _bytes[_at];
            if (_at + 1 < _bytes.Length) word |= (uint)_bytes[_at + 1] << 8;
            _at += 2;
            _bits |= (ulong)word << (48 - _count);
            _count += 16;
        }
    }
}
