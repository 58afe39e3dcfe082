namespace Packager.Storage.Sftp;

/// <summary>An open file on the host. Reads and writes are gathered to portions that hide the distance.</summary>
internal sealed class SftpFile(SftpSession session, string path, byte[] handle, long length, bool isWritable) : Stream
{
    private const int Portion = 32 * SftpSession.Piece;
    private readonly byte[] _buffer = new byte[isWritable || length > Portion ? Portion : (int)Math.Max(length, 1)];
    private long _bufferStart;
    private int _buffered;
    private bool _isDirty;
    private bool _isClosed;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => isWritable;

    public override long Length => length;

    public override long Position { get; set; }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        WriteBack();
        if (buffer.IsEmpty || Position >= length) return 0;
        if (Position < _bufferStart || Position >= _bufferStart + _buffered)
        {
            (_bufferStart, _buffered) = (Position, session.Read(handle, path, Position, _buffer.AsSpan(0, (int)Math.Min(_buffer.Length, length - Position))));
            if (_buffered == 0) throw new IOException($"{path}: the host has less than it said");
        }

        var taken = _buffer.AsSpan((int)(Position - _bufferStart), (int)Math.Min(buffer.Length, _bufferStart + _buffered - Position));
        taken.CopyTo(buffer);
        Position += taken.Length;
        return taken.Length;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            if (!_isDirty || Position != _bufferStart + _buffered || _buffered == _buffer.Length)
            {
                WriteBack();
                (_bufferStart, _buffered, _isDirty) = (Position, 0, true);
            }

            var taken = buffer[..Math.Min(buffer.Length, _buffer.Length - _buffered)];
            taken.CopyTo(_buffer.AsSpan(_buffered));
            (_buffered, Position) = (_buffered + taken.Length, Position + taken.Length);
            buffer = buffer[taken.Length..];
            length = Math.Max(length, Position);
        }
    }

    public override void Flush() => WriteBack();

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => Position + offset,
        _ => length + offset,
    };

    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Writes everything, waits for the host's disk, and closes.</summary>
    public void Finish()
    {
        if (_isClosed) return;
        WriteBack();
        session.Flush(handle, path);
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (!_isClosed && disposing) session.Close(handle, path);
        _isClosed = true;
        base.Dispose(disposing);
    }

    private void WriteBack()
    {
        if (_isDirty && _buffered > 0) session.Write(handle, path, _bufferStart, _buffer.AsSpan(0, _buffered));
        if (_isDirty) (_buffered, _isDirty) = (0, false);
    }
}
