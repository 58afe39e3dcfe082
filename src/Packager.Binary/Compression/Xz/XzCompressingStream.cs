using System.Globalization;

namespace Packager.Binary;

/// <summary>
/// Makes one .xz stream of blocks that are encoded apart, several at once. Blocks end where a file begins (see <see cref="XzBlockPlan"/>),
/// so that a changed file changes its own block and hardly another; blocks that did not change come from the cache.
/// </summary>
internal sealed class XzCompressingStream : CompressingStream
{
    private readonly Stream _output;
    private readonly int _level;
    private readonly BlockCache? _cache;
    private readonly string _encoder;
    private readonly XzBlockPlan _plan;
    private readonly BufferPool _rawBuffers;
    private readonly BufferPool _encodedBuffers;
    private readonly ParallelBlocks<RawBlock, EncodedBlock> _blocks;
    private readonly List<(long Unpadded, long Uncompressed)> _index = [];
    private byte[] _current;
    private int _length;

    public XzCompressingStream(Stream output, int level, int threads, BlockCache? cache)
    {
        _output = output;
        _level = level;
        _cache = cache;
        _encoder = string.Create(CultureInfo.InvariantCulture, $"xz -{level}, {Compressors.Describe(CompressionAlgorithm.Xz)}");
        _plan = XzBlockPlan.For(XzBlockEncoder.DictionarySize(level));
        _rawBuffers = new BufferPool(_plan.Most);
        _encodedBuffers = new BufferPool(XzBlockEncoder.Bound(_plan.Most));
        _current = _rawBuffers.Rent();
        _blocks = new ParallelBlocks<RawBlock, EncodedBlock>(threads, Encode, Take);
        _output.Write(XzFormat.Header());
    }

    public override void BeginFile(string path, long length) => _plan.Add(_length, path, length);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var fits = Math.Min(buffer.Length, _plan.Most - _length);
            buffer[..fits].CopyTo(_current.AsSpan(_length));
            buffer = buffer[fits..];
            _length += fits;
            if (_length == _plan.Most) EndBlock(_plan.Cut());
        }
    }

    public override void Complete()
    {
        if (_length > 0) EndBlock(_length);
        _blocks.Complete();
        var index = XzFormat.Index(_index);
        _output.Write(index);
        _output.Write(XzFormat.Footer(index.Length));
        _output.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _blocks.Dispose();
        base.Dispose(disposing);
    }

    private void EndBlock(int cut)
    {
        var full = _current;
        _current = _rawBuffers.Rent();
        full.AsSpan(cut, _length - cut).CopyTo(_current);
        _length -= cut;
        _blocks.Submit(new RawBlock(full, cut));
    }

    /// <summary>Runs on the encoding threads.</summary>
    private EncodedBlock Encode(RawBlock raw)
    {
        var bytes = raw.Buffer.AsSpan(0, raw.Length);
        var key = _cache is null ? "" : BlockCache.Key(bytes, _encoder);
        if (_cache?.Find(key) is { } kept && CachedXzBlock.Parse(kept, raw.Length) is { } found)
        {
            _rawBuffers.Return(raw.Buffer);
            return new EncodedBlock(found, null);
        }

        var buffer = _encodedBuffers.Rent();
        var block = XzBlockEncoder.Encode(bytes, _level, buffer);
        _rawBuffers.Return(raw.Buffer);
        _cache?.Keep(key, CachedXzBlock.Format(block));
        return new EncodedBlock(block, buffer);
    }

    private void Take(EncodedBlock encoded)
    {
        _output.Write(encoded.Block.Bytes.Span);
        _index.Add((encoded.Block.UnpaddedSize, encoded.Block.UncompressedSize));
        if (encoded.Buffer is not null) _encodedBuffers.Return(encoded.Buffer);
    }

    private readonly record struct RawBlock(byte[] Buffer, int Length);

    private readonly record struct EncodedBlock(XzBlock Block, byte[]? Buffer);
}
