namespace Packager.Binary;

/// <summary>
/// Makes one zstd frame with a checksum of its content, as dpkg-deb does. The library's own workers are used even for one thread: with one or more of them
/// the result is the same, without any it is another.
/// </summary>
internal sealed unsafe class ZstdCompressingStream : CompressingStream
{
    private readonly Stream _output;
    private readonly byte[] _buffer = new byte[1 << 17];
    private nint _context;

    public ZstdCompressingStream(Stream output, int level, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 19);
        _output = output;
        _context = LibZstd.ZSTD_createCCtx();
        Set(LibZstd.CompressionLevel, level);
        Set(LibZstd.ChecksumFlag, 1);
        Set(LibZstd.Workers, threads);
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        fixed (byte* bytes = buffer)
        {
            var input = new ZstdBuffer { Bytes = bytes, Size = (nuint)buffer.Length };
            while (input.Position < input.Size) Step(&input, LibZstd.Continue);
        }
    }

    public override void Complete()
    {
        var nothing = default(ZstdBuffer);
        while (Step(&nothing, LibZstd.End) != 0) { }
        _output.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (_context != 0) _ = LibZstd.ZSTD_freeCCtx(_context);
        _context = 0;
        base.Dispose(disposing);
    }

    private nuint Step(ZstdBuffer* input, int end)
    {
        nuint left;
        fixed (byte* bytes = _buffer)
        {
            var output = new ZstdBuffer { Bytes = bytes, Size = (nuint)_buffer.Length };
            left = Checked(LibZstd.ZSTD_compressStream2(_context, &output, input, end));
            _output.Write(_buffer, 0, (int)output.Position);
        }

        return left;
    }

    private void Set(int parameter, int value) => Checked(LibZstd.ZSTD_CCtx_setParameter(_context, parameter, value));

    private static nuint Checked(nuint result) =>
        LibZstd.Error(result) is { } error ? throw new InvalidOperationException($"libzstd could not compress: {error}") : result;
}
