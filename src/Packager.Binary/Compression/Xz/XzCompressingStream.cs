using System.Globalization;

namespace Packager.Binary;

/// <summary>
/// Makes one .xz stream out of pieces that are encoded apart, several at once. Pieces end where a file begins (see <see cref="XzPiecePlan"/>),
/// so that a changed file changes its own piece and the next; the others come from the cache.
/// </summary>
internal sealed class XzCompressingStream : CompressingStream
{
    private readonly Stream _output;
    private readonly int _level;
    private readonly BlockCache? _cache;
    private readonly string _encoder;
    private readonly XzPiecePlan _plan;
    private readonly XzBlockBuilder _block;
    private readonly BufferPool _rawBuffers;
    private readonly BufferPool _encodedBuffers;
    private readonly ParallelBlocks<Piece, EncodedPiece> _pieces;
    private readonly List<XzBlockSizes> _index = [];
    private byte[] _current;
    private int _prime;
    private int _length;

    public XzCompressingStream(Stream output, int level, int threads, BlockCache? cache)
    {
        _output = output;
        _level = level;
        _cache = cache;
        _encoder = string.Create(CultureInfo.InvariantCulture, $"xz -{level}, {Compressors.Describe(CompressionAlgorithm.Xz)}");
        _plan = XzPiecePlan.For(XzPieceEncoder.DictionarySize(level));
        _block = new XzBlockBuilder(level);
        _rawBuffers = new BufferPool(_plan.Prime + _plan.Most);
        _encodedBuffers = new BufferPool(XzPieceEncoder.Bound(_plan.Most));
        _current = _rawBuffers.Rent();
        _pieces = new ParallelBlocks<Piece, EncodedPiece>(threads, Encode, Take);
        _output.Write(XzFormat.Header());
    }

    public override void BeginFile(string path, long length) => _plan.Add(_length, path, length);

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var fits = Math.Min(buffer.Length, _plan.Most - _length);
            buffer[..fits].CopyTo(_current.AsSpan(_prime + _length));
            buffer = buffer[fits..];
            _length += fits;
            if (_length < _plan.Most) continue;
            var (at, endsBlock) = _plan.Cut();
            EndPiece(at, endsBlock);
        }
    }

    public override void Complete()
    {
        if (_length > 0) EndPiece(_length, endsBlock: true);
        _pieces.Complete();
        if (!_block.IsEmpty) _index.Add(_block.WriteTo(_output));
        var index = XzFormat.Index(_index);
        _output.Write(index);
        _output.Write(XzFormat.Footer(index.Length));
        _output.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _pieces.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Sends a piece off; what follows it, and what the next may refer to, moves into a buffer of its own.</summary>
    private void EndPiece(int at, bool endsBlock)
    {
        var piece = new Piece(_current, _prime, at, endsBlock);
        var next = _rawBuffers.Rent();
        var prime = endsBlock ? 0 : Math.Min(_plan.Prime, at);
        _current.AsSpan(_prime + at - prime, prime + _length - at).CopyTo(next);
        (_current, _prime, _length) = (next, prime, _length - at);
        _pieces.Submit(piece);
    }

    /// <summary>Runs on the encoding threads.</summary>
    private EncodedPiece Encode(Piece piece)
    {
        var key = _cache is null ? "" : BlockCache.Key(piece.Bytes, string.Create(CultureInfo.InvariantCulture, $"{_encoder}, prime {piece.Prime}"));
        if (_cache?.Find(key) is { } kept) return new EncodedPiece(piece, kept, kept.Length, IsPooled: false);
        var buffer = _encodedBuffers.Rent();
        var length = XzPieceEncoder.Encode(piece.Bytes, piece.Prime, _level, buffer);
        _cache?.Keep(key, buffer.AsSpan(0, length));
        return new EncodedPiece(piece, buffer, length, IsPooled: true);
    }

    private void Take(EncodedPiece encoded)
    {
        var piece = encoded.Piece;
        _block.Add(encoded.Buffer.AsSpan(0, encoded.Length), piece.Bytes[piece.Prime..]);
        if (piece.EndsBlock) _index.Add(_block.WriteTo(_output));
        _rawBuffers.Return(piece.Buffer);
        if (encoded.IsPooled) _encodedBuffers.Return(encoded.Buffer);
    }

    /// <param name="Buffer">The prime, then the piece.</param>
    /// <param name="Prime">How long the prime is.</param>
    /// <param name="Length">How long the piece is.</param>
    /// <param name="EndsBlock">Whether it is the last of its block.</param>
    private readonly record struct Piece(byte[] Buffer, int Prime, int Length, bool EndsBlock)
    {
        public ReadOnlySpan<byte> Bytes => Buffer.AsSpan(0, Prime + Length);
    }

    private readonly record struct EncodedPiece(Piece Piece, byte[] Buffer, int Length, bool IsPooled);
}
