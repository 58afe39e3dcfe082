namespace Packager.Binary;

/// <summary>Reads ahead in large steps, takes the checksum of what comes, and hands it out in steps of any size.</summary>
/// <param name="source">Read to its end; disposed of with this.</param>
public sealed class ChecksummingStream(Stream source) : ReadOnlyStream
{
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(1 << 17);
    private readonly XxHash64 _checksum = new();
    private int _at;
    private int _end;

    /// <summary>The checksum of all bytes that were read ahead: of the whole source once <see cref="Read(Span{byte})"/> has returned 0.</summary>
    public ulong Checksum => _checksum.Value;

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_at == _end) Fill();
        var count = Math.Min(buffer.Length, _end - _at);
        _buffer.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing) source.Dispose();
        base.Dispose(disposing);
    }

    private void Fill()
    {
        _at = 0;
        _end = source.Read(_buffer, 0, _buffer.Length);
        _checksum.Append(_buffer.AsSpan(0, _end));
    }
}
