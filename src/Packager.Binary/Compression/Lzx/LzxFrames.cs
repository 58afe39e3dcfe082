namespace Packager.Binary;

/// <summary>Writes blocks into frames, each of which ends at a word's border (MS-PATCH §2.3).</summary>
internal sealed unsafe class LzxFrames
{
    /// <summary>More than the longest codes for every byte would take.</summary>
    private const int RoomForFrame = 3 * LzxFormat.FrameLength;
    private const int FrameMask = LzxFormat.FrameLength - 1;
    private readonly PinnedArray<byte> _output;
    private readonly List<(int Start, int Length)> _frames = [];
    private readonly LzxTreeWriter _trees = new();
    private readonly LzxCode _code;
    private byte[] _mainBefore;
    private byte[] _lengthBefore = new byte[LzxFormat.LengthSymbols];
    private LzxWriteBits _bits;
    private int _start;
    private int _at;

    public LzxFrames(int slots, int mostFrames)
    {
        _code = new LzxCode(slots);
        _mainBefore = new byte[_code.MainLengths.Length];
        _output = new PinnedArray<byte>(mostFrames * RoomForFrame);
    }

    /// <summary>How many frames have been ended since <see cref="Begin"/>.</summary>
    public int Count => _frames.Count;

    /// <summary>The bytes of a frame.</summary>
    public ReadOnlySpan<byte> this[int frame] => _output.Span.Slice(_frames[frame].Start, _frames[frame].Length);

    /// <summary>Whether a frame takes more room than it would without compression.</summary>
    public bool HasGrown => _frames.Any(frame => frame.Length > LzxFormat.FrameLength);

    /// <summary>What the block that was written last has as code lengths.</summary>
    public LzxLengths Lengths
    {
        get => new([.. _mainBefore], [.. _lengthBefore]);
        set => (_mainBefore, _lengthBefore) = ([.. value.Main], [.. value.Length]);
    }

    /// <summary>The code lengths at a folder's start, and those that <see cref="PutPlainBlock"/> leaves behind.</summary>
    public LzxLengths LengthsOfNewPiece(bool isFirst)
    {
        var lengths = new LzxLengths(new byte[_mainBefore.Length], new byte[LzxFormat.LengthSymbols]);
        if (!isFirst) lengths.Main.AsSpan(0, LzxFormat.Literals).Fill(8);
        return lengths;
    }

    /// <summary>Begins with frames from a place on.</summary>
    public void Begin(int at)
    {
        _frames.Clear();
        (_at, _start) = (at, 0);
        _bits = new LzxWriteBits(_output.Start);
    }

    /// <summary>Says how calls are translated; the first bits of a folder.</summary>
    public void PutTranslation(int size)
    {
        _bits.Put(1, 1);
        _bits.Put((uint)size >> 16, 16);
        _bits.Put((uint)size & 0xFFFF, 16);
    }

    /// <summary>Writes a block with the codes that suit it.</summary>
    public void PutBlock(ReadOnlySpan<uint> items, int length, LzxCounts counts)
    {
        _code.Build(counts);
        PutHeader(_code.IsAligned ? LzxFormat.Aligned : LzxFormat.Verbatim, length);
        if (_code.IsAligned)
        {
            foreach (var bits in _code.AlignedLengths) _bits.Put(bits, 3);
        }

        PutTrees();
        PutItems(items);
    }

    /// <summary>Writes a short block of literals whose codes do not depend on anything, so that what follows does not depend on what was before.</summary>
    public void PutPlainBlock(ReadOnlySpan<byte> data)
    {
        _code.BuildPlain();
        PutHeader(LzxFormat.Verbatim, data.Length);
        PutTrees();
        foreach (var value in data) _bits.Put(_code.MainCodes[value], _code.MainLengths[value]);
        Advance(data.Length);
    }

    /// <summary>Writes a block without compression, within a frame.</summary>
    public void PutRawBlock(ReadOnlySpan<byte> data, LzxQueue queue)
    {
        PutHeader(LzxFormat.Uncompressed, data.Length);
        _bits.AlignBeforeBytes();
        Span<byte> offsets = stackalloc byte[LzxFormat.RepeatedOffsets * sizeof(int)];
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(offsets, queue.R0);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(offsets[4..], queue.R1);
        System.Buffers.Binary.BinaryPrimitives.WriteInt32LittleEndian(offsets[8..], queue.R2);
        _bits.PutBytes(offsets);
        _bits.PutBytes(data);
        if (data.Length % 2 != 0) _bits.PutBytes([0]);
        Advance(data.Length);
    }

    /// <summary>Ends the last frame when it is shorter than the others.</summary>
    public void End()
    {
        if ((_at & FrameMask) != 0) EndFrame();
    }

    private void PutHeader(int type, int length)
    {
        _bits.Put((uint)type, 3);
        _bits.Put((uint)length, 24);
    }

    private void PutTrees()
    {
        _trees.Write(ref _bits, _code.MainLengths.AsSpan(0, LzxFormat.Literals), _mainBefore.AsSpan(0, LzxFormat.Literals));
        _trees.Write(ref _bits, _code.MainLengths.AsSpan(LzxFormat.Literals), _mainBefore.AsSpan(LzxFormat.Literals));
        _trees.Write(ref _bits, _code.LengthLengths, _lengthBefore);
        _code.MainLengths.CopyTo(_mainBefore, 0);
        _code.LengthLengths.CopyTo(_lengthBefore, 0);
    }

    private void PutItems(ReadOnlySpan<uint> items)
    {
        foreach (var item in items)
        {
            var length = LzxItem.LengthOf(item);
            var offset = LzxItem.OffsetOf(item);
            if (length == 1) _bits.Put(_code.MainCodes[offset], _code.MainLengths[offset]);
            else PutMatch(length, offset);
            Advance(length);
        }
    }

    private void PutMatch(int length, uint offset)
    {
        var slot = LzxFormat.SlotOf(offset);
        var symbol = LzxCounts.MainSymbol(slot, length);
        _bits.Put(_code.MainCodes[symbol], _code.MainLengths[symbol]);
        var more = length - LzxFormat.ShortestMatch - (LzxFormat.LengthHeaders - 1);
        if (more >= 0) _bits.Put(_code.LengthCodes[more], _code.LengthLengths[more]);
        var extra = LzxFormat.SlotExtra[slot];
        var rest = offset - (uint)LzxFormat.SlotBase[slot];
        if (_code.IsAligned && extra >= 3)
        {
            _bits.Put(rest >> 3, extra - 3);
            _bits.Put(_code.AlignedCodes[rest & 7], _code.AlignedLengths[rest & 7]);
        }
        else
        {
            _bits.Put(rest, extra);
        }
    }

    private void Advance(int length)
    {
        _at += length;
        if ((_at & FrameMask) == 0) EndFrame();
    }

    private void EndFrame()
    {
        _bits.Align();
        _frames.Add((_start, _bits.Length - _start));
        _start = _bits.Length;
    }
}

/// <summary>Code lengths of a block's main and length tree.</summary>
internal sealed record LzxLengths(byte[] Main, byte[] Length);
