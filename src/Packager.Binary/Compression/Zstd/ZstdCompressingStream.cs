namespace Packager.Binary;

/// <summary>
/// Makes one zstd frame with a checksum of its content, as dpkg-deb does. The library's own workers are used even for one thread: with one or more of them
/// the result is the same, without any it is another.
/// </summary>
internal sealed unsafe class ZstdCompressingStream : CompressingStream
{
    private readonly Stream _output;
    private readonly byte[] _raw = GC.AllocateUninitializedArray<byte>(1 << 18);
    private readonly byte[] _buffer = GC.AllocateUninitializedArray<byte>(1 << 17);
    private nint _context;
    private int _length;

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
        // Each call into the library wakes its workers: the headers and paddings of small files go in together.
        while (!buffer.IsEmpty)
        {
            var fits = Math.Min(buffer.Length, _raw.Length - _length);
            buffer[..fits].CopyTo(_raw.AsSpan(_length));
            buffer = buffer[fits..];
            if ((_length += fits) == _raw.Length) Compress();
        }
    }

    public override void Complete()
    {
        Compress();
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

    private void Compress()
    {
        fixed (byte* bytes = _raw)
        {
            var input = new ZstdBuffer { Bytes = bytes, Size = (nuint)_length };
            while (input.Position < input.Size) Step(&input, LibZstd.Continue);
        }

        _length = 0;
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
