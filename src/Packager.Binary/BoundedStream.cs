namespace Packager.Binary;

/// <summary>The next so many bytes of a stream that is read forward only; reading past them ends, and too few of them are a fault.</summary>
internal sealed class BoundedStream(Stream source, long length, long start) : ReadOnlyStream
{
    private long _read;

    /// <summary>How many bytes are still to come.</summary>
    public long Remaining => length - _read;

    public override long Length => length;

    public override int Read(Span<byte> buffer)
    {
        var wanted = (int)Math.Min(buffer.Length, Remaining);
        if (wanted == 0) return 0;
        var read = source.Read(buffer[..wanted]);
        if (read == 0) throw new MalformedException($"the data ends {Remaining} bytes too early", start + _read);
        _read += read;
        return read;
    }

    /// <summary>Reads what is left and drops it.</summary>
    public void Skip()
    {
        Span<byte> buffer = stackalloc byte[1 << 14];
        while (Read(buffer) > 0) { }
    }
}
