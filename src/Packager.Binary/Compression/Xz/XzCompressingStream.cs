namespace Packager.Binary;

/// <summary>
/// Makes one .xz stream of blocks that are encoded apart, several at once. Blocks end where a file begins (see <see cref="XzBlockPlan"/>),
/// so that a changed file changes its own block and hardly another.
/// </summary>
internal sealed class XzCompressingStream : CompressingStream
{
    private readonly Stream _output;
    private readonly XzBlockPlan _plan;
    private readonly ParallelBlocks<byte[], XzBlock> _blocks;
    private readonly List<(long Unpadded, long Uncompressed)> _index = [];
    private readonly MemoryStream _current = new();

    public XzCompressingStream(Stream output, int level, int threads)
    {
        _output = output;
        _plan = XzBlockPlan.For(XzBlockEncoder.DictionarySize(level));
        _blocks = new ParallelBlocks<byte[], XzBlock>(threads, raw => XzBlockEncoder.Encode(raw, level), Take);
        _output.Write(XzFormat.Header());
    }

    public override void BeginFile(string path, long length)
    {
        if (_plan.CutsBefore(path, length, _current.Length)) EndBlock();
    }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var fits = (int)Math.Min(buffer.Length, _plan.Most - _current.Length);
            _current.Write(buffer[..fits]);
            buffer = buffer[fits..];
            if (_current.Length == _plan.Most) EndBlock();
        }
    }

    public override void Complete()
    {
        EndBlock();
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

    private void EndBlock()
    {
        if (_current.Length == 0) return;
        _blocks.Submit(_current.ToArray());
        _current.SetLength(0);
    }

    private void Take(XzBlock block)
    {
        _output.Write(block.Bytes.Span);
        _index.Add((block.UnpaddedSize, block.UncompressedSize));
    }
}
