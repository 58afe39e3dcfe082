using System.Buffers.Binary;
using System.IO.Compression;

namespace Packager.Binary;

/// <summary>
/// Makes one gzip member (RFC 1952) without name and time. The data is deflated in pieces of fixed length, several at once; each ends with an
/// empty stored block (a "sync flush"), which leaves it on a byte's border, so that the pieces simply follow one another.
/// </summary>
internal sealed class GzipCompressingStream : CompressingStream
{
    private const int PieceLength = 1 << 20;
    private const byte OsUnix = 3;
    private const byte SlowestAndSmallest = 2;
    private const byte Fastest = 4;

    private readonly Stream _output;
    private readonly ParallelBlocks<byte[], Piece> _pieces;
    private byte[] _current = new byte[PieceLength];
    private int _length;
    private uint _crc;
    private uint _total;

    public GzipCompressingStream(Stream output, int level, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(level, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(level, 9);
        _output = output;
        _pieces = new ParallelBlocks<byte[], Piece>(threads, raw => Deflate(raw, level), Take);
        _output.Write([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, level == 9 ? SlowestAndSmallest : level == 1 ? Fastest : (byte)0, OsUnix]);
    }

    /// <summary>An empty last block of fixed codes.</summary>
    private static ReadOnlySpan<byte> LastBlock => [0x03, 0x00];

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            var fits = Math.Min(buffer.Length, PieceLength - _length);
            buffer[..fits].CopyTo(_current.AsSpan(_length));
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

    private static Piece Deflate(byte[] raw, int level)
    {
        var compressed = new MemoryStream();
        using var deflate = new DeflateStream(compressed, new ZLibCompressionOptions { CompressionLevel = level }, leaveOpen: true);
        deflate.Write(raw);
        deflate.Flush();
        // What disposing adds is the end of a stream, which only the last piece may have.
        return new Piece(raw, compressed.GetBuffer().AsMemory(0, (int)compressed.Length));
    }

    private void EndPiece()
    {
        if (_length == 0) return;
        _pieces.Submit(_length == PieceLength ? _current : _current.AsSpan(0, _length).ToArray());
        _current = new byte[PieceLength];
        _length = 0;
    }

    private void Take(Piece piece)
    {
        _output.Write(piece.Compressed.Span);
        _crc = Crc32.Compute(piece.Raw, _crc);
        _total += (uint)piece.Raw.Length;
    }

    private sealed record Piece(byte[] Raw, ReadOnlyMemory<byte> Compressed);
}
