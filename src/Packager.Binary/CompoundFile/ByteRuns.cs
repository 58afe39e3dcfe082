namespace Packager.Binary;

/// <summary>The bytes of a chain, as runs of neighbouring sectors in the file.</summary>
internal sealed class ByteRuns
{
    private readonly SectorSource _sectors;
    private readonly List<long> _starts = [];
    private readonly List<long> _offsets = [];

    public ByteRuns(SectorSource sectors) => _sectors = sectors;

    /// <summary>How many bytes there are.</summary>
    public long Length { get; private set; }

    /// <summary>Adds bytes at a place of the file.</summary>
    public void Append(long offset, long length)
    {
        if (_starts.Count == 0 || _offsets[^1] + (Length - _starts[^1]) != offset)
        {
            _starts.Add(Length);
            _offsets.Add(offset);
        }

        Length += length;
    }

    /// <summary>Reads from a position that is not beyond the end.</summary>
    /// <returns>How many bytes were read, at least one.</returns>
    public int Read(long position, Span<byte> target)
    {
        var index = _starts.BinarySearch(position);
        if (index < 0) index = ~index - 1;
        var end = index + 1 < _starts.Count ? _starts[index + 1] : Length;
        var count = (int)Math.Min(target.Length, end - position);
        _sectors.ReadAt(_offsets[index] + (position - _starts[index]), target[..count]);
        return count;
    }
}
