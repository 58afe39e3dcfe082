namespace Packager.Binary;

/// <summary>The sectors of a compound file, and who has laid claim to each: a sector has one owner at most.</summary>
internal sealed class SectorSource
{
    /// <summary>Beyond this length in bytes a file is refused, so that its tables stay within some 64 MiB.</summary>
    private const long MostBytes = 1L << 36;

    private readonly Stream _source;
    private readonly System.Collections.BitArray _claims;

    public SectorSource(Stream source, int sectorSize)
    {
        _source = source;
        Size = sectorSize;
        Length = source.Length;
        if (Length > MostBytes) throw new MalformedException($"a compound file of {Length} bytes is too long", MostBytes);
        Count = SectorSize.Count(Math.Max(0, Length - sectorSize), sectorSize);
        _claims = new System.Collections.BitArray((int)Count);
    }

    /// <summary>The bytes of a sector.</summary>
    public int Size { get; }

    /// <summary>The length of the file in bytes.</summary>
    public long Length { get; }

    /// <summary>How many sectors there are, a last one that is cut off included.</summary>
    public long Count { get; }

    /// <summary>Where a sector begins: the header takes the place of one.</summary>
    public long Offset(uint sector) => (sector + 1L) * Size;

    /// <summary>Gives a sector to an owner.</summary>
    /// <exception cref="MalformedException">It lies beyond the end of the file, or has an owner.</exception>
    public void Claim(uint sector, string owner)
    {
        if (sector >= Count) throw new MalformedException($"{owner} leads to sector {sector} of {Count}", Math.Min(Length, Offset(sector)));
        if (_claims[(int)sector]) throw new MalformedException($"{owner} shares sector {sector} with something else", Offset(sector));
        _claims[(int)sector] = true;
    }

    /// <summary>Whether a sector has an owner.</summary>
    public bool IsClaimed(uint sector) => _claims[(int)sector];

    /// <summary>Gives back what was claimed for something that turned out to be damaged.</summary>
    public void Release(uint sector) => _claims[(int)sector] = false;

    /// <summary>Reads a whole sector.</summary>
    /// <exception cref="MalformedException">The file ends within it.</exception>
    public void Read(uint sector, Span<byte> target) => ReadAt(Offset(sector), target);

    /// <summary>Reads bytes from a place in the file; several streams may do so at once.</summary>
    /// <exception cref="MalformedException">The file ends before them.</exception>
    public void ReadAt(long offset, Span<byte> target)
    {
        lock (_source)
        {
            _source.Position = offset;
            if (_source.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) < target.Length)
                throw new MalformedException("the file ends too early", Length);
        }
    }
}
