using System.Collections.Concurrent;

namespace Packager.Binary;

/// <summary>Encoders for as many threads as ask, with the cache before them.</summary>
internal sealed class CabinetEncoders
{
    private readonly CabinetSettings _settings;
    private readonly BlockCache? _cache;
    private readonly ConcurrentStack<CabinetEncoder> _idle = [];
    private readonly BufferPool _rooms;

    public CabinetEncoders(CabinetSettings settings, BlockCache? cache)
    {
        _settings = settings;
        _cache = settings.Compression == CabinetCompression.None ? null : cache;
        var first = CabinetEncoder.For(settings);
        _idle.Push(first);
        _rooms = new BufferPool(CabinetBlockWriter.LengthFor(CabinetEncoder.LengthsFor(settings).Piece, first.LargestBlock));
    }

    /// <summary>Compresses a piece, or finds it compressed.</summary>
    public CabinetEncodedPiece Encode(CabinetPiece piece)
    {
        var encoder = _idle.TryPop(out var idle) ? idle : CabinetEncoder.For(_settings);
        var encoded = _cache is null ? Encoded(encoder, piece) : Cached(encoder, piece, _cache);
        _idle.Push(encoder);
        return encoded;
    }

    /// <summary>Takes back what a piece lies in that has been written.</summary>
    public void Return(CabinetEncodedPiece encoded)
    {
        if (encoded.Room is { } room) _rooms.Return(room);
    }

    private CabinetEncodedPiece Encoded(CabinetEncoder encoder, CabinetPiece piece)
    {
        var room = _rooms.Rent();
        var blocks = new CabinetBlockWriter(room, encoder.LargestBlock);
        encoder.Encode(piece, blocks);
        return new CabinetEncodedPiece(piece, blocks.Written, room);
    }

    private CabinetEncodedPiece Cached(CabinetEncoder encoder, CabinetPiece piece, BlockCache cache)
    {
        var key = BlockCache.Key(piece.RawWithHistory, $"cabinet {encoder.Name} {piece.History} {piece.Offset} {piece.IsLast}");
        if (cache.Find(key) is { } found) return new CabinetEncodedPiece(piece, found, null);
        var encoded = Encoded(encoder, piece);
        cache.Keep(key, encoded.Blocks.Span);
        return encoded;
    }
}
