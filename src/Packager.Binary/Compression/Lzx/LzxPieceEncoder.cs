namespace Packager.Binary;

/// <summary>
/// Compresses a piece of a folder. It does not depend on the pieces before it but for the bytes that it refers to: each piece but a folder's last ends
/// with a short block of fixed codes, and the last offsets of another piece are not used.
/// </summary>
internal sealed unsafe class LzxPieceEncoder
{
    private const int RegionFrames = 4;

    /// <summary>The length of the block at the end of a piece; even, so that no padding follows a block without compression before it.</summary>
    private const int PlainLength = 2;
    private readonly LzxEffort _effort;
    private readonly int _slots;
    private readonly LzxRegion _region;
    private readonly LzxParser _parser;
    private readonly LzxFrames _frames;
    private readonly LzxPrices _prices = new();
    private readonly LzxCounts _counts = new();
    private readonly IncompressibleBlocks _incompressible = new();
    private LzxQueue _queue;

    public LzxPieceEncoder(int windowBits, LzxEffort effort)
    {
        _effort = effort;
        _slots = LzxFormat.SlotsOf(windowBits);
        _region = new LzxRegion(windowBits, effort, RegionFrames * LzxFormat.FrameLength);
        _parser = new LzxParser(effort, RegionFrames * LzxFormat.FrameLength);
        _frames = new LzxFrames(_slots, RegionFrames);
    }

    /// <summary>Compresses a piece.</summary>
    /// <param name="piece">The piece; history and piece are whole frames but at a folder's end.</param>
    /// <param name="take">Called for each frame with its bytes, in order.</param>
    public void Encode(CabinetPiece piece, Action<ReadOnlySpan<byte>> take)
    {
        fixed (byte* data = piece.Buffer)
        {
            _queue = piece.Offset == 0 ? LzxQueue.Initial : default;
            _frames.Lengths = _frames.LengthsOfNewPiece(piece.Offset == 0);
            _prices.SetDefault();
            _incompressible.Clear();
            _region.Begin(data, piece.History, piece.End);
            for (var at = piece.History; at < piece.End;) at = EncodeNext(data, piece, at, take);
        }
    }

    private int EncodeNext(byte* data, CabinetPiece piece, int at, Action<ReadOnlySpan<byte>> take)
    {
        var until = at;
        var isRaw = false;
        while (until < piece.End && until - at < RegionFrames * LzxFormat.FrameLength)
        {
            var length = Math.Min(LzxFormat.FrameLength, piece.End - until);
            isRaw = _incompressible.Holds(piece.Buffer.AsSpan(until, length));
            if (isRaw) break;
            until += length;
        }

        if (until > at) EncodeRegion(data, piece, at, until, take);
        if (!isRaw) return until;
        var end = Math.Min(until + LzxFormat.FrameLength, piece.End);
        _region.Pass(data, until, end, piece.End);
        PutRaw(piece, until, end, take);
        return end;
    }

    private void EncodeRegion(byte* data, CabinetPiece piece, int start, int until, Action<ReadOnlySpan<byte>> take)
    {
        _region.Find(data, start, until, piece.End);
        var (queue, lengths) = (_queue, _frames.Lengths);
        PutBlocks(data, piece, start, until);
        if (!_frames.HasGrown)
        {
            Take(take);
            return;
        }

        // Codes that suit the whole may be bad for one of its frames: each gets its own then, or none.
        (_queue, _frames.Lengths) = (queue, lengths);
        for (var frame = start; frame < until; frame += LzxFormat.FrameLength)
        {
            var end = Math.Min(frame + LzxFormat.FrameLength, until);
            (queue, lengths) = (_queue, _frames.Lengths);
            PutBlocks(data, piece, frame, end);
            if (!_frames.HasGrown)
            {
                Take(take);
                continue;
            }

            (_queue, _frames.Lengths) = (queue, lengths);
            PutRaw(piece, frame, end, take);
        }
    }

    private void PutBlocks(byte* data, CabinetPiece piece, int start, int until)
    {
        Begin(piece, start);
        var end = until - PlainAt(piece, until);
        var queue = _queue;
        for (var pass = 1; ; pass++)
        {
            _queue = queue;
            var items = _parser.Parse(data, start, end, _region, _prices, ref _queue);
            _counts.Clear();
            foreach (var item in items) _counts.Add(item);
            _prices.Set(_counts, _slots);
            if (pass < _effort.Passes) continue;
            _frames.PutBlock(items, end - start, _counts);
            break;
        }

        if (end < until) _frames.PutPlainBlock(piece.Buffer.AsSpan(end, until - end));
        _frames.End();
    }

    private void PutRaw(CabinetPiece piece, int start, int until, Action<ReadOnlySpan<byte>> take)
    {
        Begin(piece, start);
        if (_queue.R0 == 0 || _queue.R1 == 0 || _queue.R2 == 0) _queue = LzxQueue.Initial;
        var end = until - PlainAt(piece, until);
        _frames.PutRawBlock(piece.Buffer.AsSpan(start, end - start), _queue);
        if (end < until) _frames.PutPlainBlock(piece.Buffer.AsSpan(end, until - end));
        _frames.End();
        Take(take);
    }

    private static int PlainAt(CabinetPiece piece, int until) => until == piece.End && !piece.IsLast ? PlainLength : 0;

    private void Begin(CabinetPiece piece, int start)
    {
        _frames.Begin(start);
        if (piece.Offset == 0 && start == 0) _frames.PutTranslation(LzxFormat.TranslationSize);
    }

    private void Take(Action<ReadOnlySpan<byte>> take)
    {
        for (var i = 0; i < _frames.Count; i++) take(_frames[i]);
    }
}
