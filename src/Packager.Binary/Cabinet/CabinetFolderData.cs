using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>The decompressed bytes of a folder, forward, over as many cabinets as it spans.</summary>
internal sealed class CabinetFolderData
{
    private readonly IReadOnlyList<(CabinetVolume Volume, CabinetSegment Segment)> _segments;
    private readonly CabinetDecoder _decoder;
    private readonly byte[] _compressed = new byte[CabinetFormat.LargestCompressedBlock];
    private readonly byte[] _block = new byte[CabinetFormat.BlockLength];
    private int _segment = -1;
    private int _blocksLeft;
    private long _at;
    private int _length;
    private int _read;

    /// <summary>Begins a folder.</summary>
    /// <param name="segments">Its parts, at least one.</param>
    public CabinetFolderData(IReadOnlyList<(CabinetVolume Volume, CabinetSegment Segment)> segments)
    {
        _segments = segments;
        _decoder = CabinetDecoder.For(segments[0].Segment.TypeCompress, segments[0].Segment.At);
        NextSegment();
    }

    /// <summary>How many bytes have been read.</summary>
    public long Position { get; private set; }

    /// <summary>Reads at least one byte.</summary>
    /// <exception cref="MalformedException">The folder has ended, or its data is wrong.</exception>
    public int Read(Span<byte> buffer)
    {
        while (_read == _length) NextBlock();
        var count = Math.Min(buffer.Length, _length - _read);
        _block.AsSpan(_read, count).CopyTo(buffer);
        _read += count;
        Position += count;
        return count;
    }

    /// <summary>Decompresses up to a place and drops it.</summary>
    public void SkipTo(long position)
    {
        while (Position < position)
        {
            while (_read == _length) NextBlock();
            var count = (int)Math.Min(position - Position, _length - _read);
            _read += count;
            Position += count;
        }
    }

    private bool NextSegment()
    {
        if (++_segment == _segments.Count) return false;
        _blocksLeft = _segments[_segment].Segment.Blocks;
        _at = _segments[_segment].Segment.At;
        return true;
    }

    private void NextBlock()
    {
        while (_blocksLeft == 0)
        {
            if (!NextSegment()) throw new MalformedException("a folder ends before its files do", _at);
        }

        var start = _at;
        var (compressed, uncompressed) = ReadBlock(0);
        while (uncompressed == 0)
        {
            if (_blocksLeft > 0) throw new MalformedException("a block without data is not the last of its folder", start);
            if (!NextSegment() || _blocksLeft == 0) throw new MalformedException("a block goes on in a cabinet that is not there", start);
            (compressed, uncompressed) = ReadBlock(compressed);
        }

        var fault = _decoder.Decode(_compressed.AsSpan(0, compressed), _block.AsSpan(0, uncompressed));
        if (fault is not null) throw new MalformedException(fault, start);
        (_read, _length) = (0, uncompressed);
    }

    /// <summary>Reads a CFDATA behind what is there already of a block.</summary>
    private (int Compressed, int Uncompressed) ReadBlock(int before)
    {
        var (volume, segment) = _segments[_segment];
        Span<byte> header = stackalloc byte[CabinetFormat.DataLength + volume.Header.DataReserve];
        volume.Bytes.Read(_at, header);
        int compressed = BinaryPrimitives.ReadUInt16LittleEndian(header[4..]);
        int uncompressed = BinaryPrimitives.ReadUInt16LittleEndian(header[6..]);
        if (before + compressed > _compressed.Length || uncompressed > CabinetFormat.BlockLength) throw new MalformedException("a block is longer than blocks may be", _at);
        if (_at + header.Length + compressed > segment.End) throw new MalformedException("a block goes beyond its folder's end", _at);
        volume.Bytes.Read(_at + header.Length, _compressed.AsSpan(before, compressed));
        // The parts of a divided block carry what some writers computed over the whole, and others over the part.
        var sum = BinaryPrimitives.ReadUInt32LittleEndian(header);
        if (sum != 0 && before == 0 && uncompressed != 0 && sum != CabinetChecksum.Of(header[4..], _compressed.AsSpan(0, compressed)))
            throw new MalformedException("a block's checksum is wrong", _at);
        _at += header.Length + compressed;
        _blocksLeft--;
        return (before + compressed, uncompressed);
    }
}
