namespace Packager.Binary;

/// <summary>Reads zstd frames. The library itself refuses windows above 128 MiB.</summary>
internal sealed unsafe class ZstdDecompressingStream(Stream input) : ReadOnlyStream
{
    private readonly byte[] _buffer = new byte[1 << 16];
    private nint _context = LibZstd.ZSTD_createDCtx();
    private int _start;
    private int _end;
    private bool _isInFrame = true;
    private bool _holdsOutput;

    public override int Read(Span<byte> buffer)
    {
        var written = 0;
        while (written == 0 && !buffer.IsEmpty)
        {
            if (_start == _end && !_holdsOutput && !Fill()) return 0;
            written = Step(buffer);
            // A full buffer may mean that more is ready, but not when the frame has ended with it.
            _holdsOutput = _isInFrame && written == buffer.Length;
        }

        return written;
    }

    protected override void Dispose(bool disposing)
    {
        if (_context != 0) _ = LibZstd.ZSTD_freeDCtx(_context);
        _context = 0;
        base.Dispose(disposing);
    }

    /// <summary>More input; false at its end, which may only be between frames.</summary>
    private bool Fill()
    {
        _start = 0;
        _end = input.Read(_buffer, 0, _buffer.Length);
        if (_end == 0 && _isInFrame) throw new InvalidDataException("it ends too early");
        return _end > 0;
    }

    private int Step(Span<byte> buffer)
    {
        fixed (byte* source = _buffer)
        fixed (byte* target = buffer)
        {
            var from = new ZstdBuffer { Bytes = source, Size = (nuint)_end, Position = (nuint)_start };
            var to = new ZstdBuffer { Bytes = target, Size = (nuint)buffer.Length };
            var hint = LibZstd.ZSTD_decompressStream(_context, &to, &from);
            if (LibZstd.Error(hint) is { } error) throw new InvalidDataException(error);
            _isInFrame = hint != 0;
            _start = (int)from.Position;
            return (int)to.Position;
        }
    }
}
