using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>
/// Makes one gzip member (RFC 1952) without name and time. The data is deflated in pieces of fixed length, several at once; each ends with an
/// empty stored block (a "sync flush"), which leaves it on a byte's border, so that the pieces simply follow one another. A piece may refer to the
/// last bytes before it (its prime), as it could if all were deflated at once: the deflater is given them first, and what it makes of them is dropped.
/// </summary>
internal sealed class GzipCompressingStream : CompressingStream
{
    private const int PieceLength = 1 << 20;

    /// <summary>As far back as deflate can refer (RFC 1951, section 2).</summary>
    private const int PrimeLength = 1 << 15;

    /// <summary>What cannot be compressed is stored in blocks with a few bytes each before them.</summary>
    private const int MostDeflated = PrimeLength + PieceLength + (1 << 16);
    private const byte OsUnix = 3;
    private const byte SlowestAndSmallest = 2;
    private const byte Fastest = 4;

    private readonly Stream _output;
    private readonly ParallelBlocks<Piece, Piece> _pieces;
    private readonly BufferPool _rawBuffers = new(PrimeLength + PieceLength);
    private readonly BufferPool _deflatedBuffers = new(MostDeflated);
    private byte[] _current;
    private int _prime;
    private int _length;
    private uint _crc;
    private uint _total;

    public GzipCompressingStream(Stream output, int level, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 9);
        _output = output;
        _pieces = new ParallelBlocks<Piece, Piece>(threads, piece => Deflate(piece, level), Take);
        _current = _rawBuffers.Rent();
        _output.Write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, level == 9 ? SlowestAndSmallest : level == 1 ? Fastest : (byte)0, OsUnix]);
    }

    /// <summary>An empty last block of fixed codes.</summary>
    private static ReadOnlySpan<byte> LastBlock => [0x03, 0x00];

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var fits = Math.Min(buffer.Length, PieceLength - _length);
            buffer[..fits].CopyTo(_current.AsSpan(_prime + _length));
            buffer = buffer[fits..];
            if ((_length += fits) == PieceLength) EndPiece();
        }
    }

    public override void Complete()
    {
        EndPiece();
        _pieces.Complete();
        _output.Write(LastBlock);
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, _crc);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], _total);
        _output.Write(trailer);
        _output.Flush();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _pieces.Dispose();
        base.Dispose(disposing);
    }

    /// <summary>Runs on the encoding threads.</summary>
    private Piece Deflate(Piece piece, int level)
    {
        var buffer = _deflatedBuffers.Rent();
        using var output = new MemoryStream(buffer);
        using var deflate = DeflateLevel.Open(output, DeflateLevel.For(piece.Raw, level));
        deflate.Write(piece.Buffer, 0, piece.Prime);
        deflate.Flush();
        var start = (int)output.Position;
        deflate.Write(piece.Raw);
        deflate.Flush();
        // What disposing adds is the end of a stream, which only the last piece may have.
        return piece with { Deflated = buffer.AsMemory(start, (int)output.Position - start), DeflatedBuffer = buffer };
    }

    private void EndPiece()
    {
        if (_length == 0) return;
        var piece = new Piece(_current, _prime, _length);
        _current = _rawBuffers.Rent();
        _prime = Math.Min(PrimeLength, _length);
        piece.Raw[^_prime..].CopyTo(_current);
        _length = 0;
        _pieces.Submit(piece);
    }

    private void Take(Piece piece)
    {
        _output.Write(piece.Deflated.Span);
        _crc = Crc32.Compute(piece.Raw, _crc);
        _total += (uint)piece.Length;
        _rawBuffers.Return(piece.Buffer);
        _deflatedBuffers.Return(piece.DeflatedBuffer);
    }

    /// <param name="Buffer">The prime, then the piece.</param>
    /// <param name="Prime">How long the prime is.</param>
    /// <param name="Length">How long the piece is.</param>
    private readonly record struct Piece(byte[] Buffer, int Prime, int Length)
    {
        public ReadOnlySpan<byte> Raw => Buffer.AsSpan(Prime, Length);

        public ReadOnlyMemory<byte> Deflated { get; init; }

        public byte[] DeflatedBuffer { get; init; } = [];
    }
}
