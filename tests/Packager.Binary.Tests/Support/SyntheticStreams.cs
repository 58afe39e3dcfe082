namespace Packager.Binary.Tests;

/// <summary>So many zeros that are nowhere held.</summary>
internal sealed class ZeroStream(long length) : ReadOnlyStream
{
    private long _left = length;

    public override int Read(Span<byte> buffer)
    {
        var count = (int)Math.Min(buffer.Length, _left);
        buffer[..count].Clear();
        _left -= count;
        return count;
    }
}

/// <summary>Keeps the first bytes that are written and drops the rest.</summary>
internal sealed class HeadStream(int length) : MemoryStream
{
    public byte[] Head => ToArray()[..length];

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (Length < length) base.Write(buffer);
    }
}
