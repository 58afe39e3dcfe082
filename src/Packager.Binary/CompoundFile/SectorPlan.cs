namespace Packager.Binary;

/// <summary>A chain of sectors that follow one another.</summary>
/// <param name="First">The place of the first, counted without the range lock sector.</param>
/// <param name="Count">How many sectors.</param>
internal readonly record struct SectorRun(long First, long Count);

/// <summary>
/// Where everything of a file to be written lies: FAT, DIFAT, directory, mini FAT, mini stream, then the long streams, each in one run.
/// In a file beyond 2 GiB the sector before that mark is left to locks (MS-CFB §2.8).
/// </summary>
internal sealed class SectorPlan
{
    private const long RangeLockOffset = 0x7FFF_FF00;

    private readonly int _sectorSize;
    private readonly long _lockPlace;

    /// <param name="version">The layout.</param>
    /// <param name="directoryBytes">The directory's length.</param>
    /// <param name="miniSectors">How many mini sectors there are.</param>
    /// <param name="streamLengths">The lengths of the streams from 4096 bytes on, in their order.</param>
    public SectorPlan(CompoundFileVersion version, long directoryBytes, long miniSectors, IReadOnlyList<long> streamLengths)
    {
        _sectorSize = SectorSize.Of(version);
        var numbers = _sectorSize / 4;
        var directory = SectorSize.Count(directoryBytes, _sectorSize);
        var miniFat = SectorSize.Count(miniSectors, numbers);
        var miniStream = SectorSize.Count(miniSectors * SectorSize.Mini, _sectorSize);
        var content = directory + miniFat + miniStream + streamLengths.Sum(length => SectorSize.Count(length, _sectorSize));
        var (fat, difat) = FatFor(content, numbers);
        _lockPlace = (RangeLockOffset / _sectorSize) - 1;

        long place = 0;
        Fat = Take(ref place, fat);
        Difat = Take(ref place, difat);
        Directory = Take(ref place, directory);
        MiniFat = Take(ref place, miniFat);
        MiniStream = Take(ref place, miniStream);
        Streams = [.. streamLengths.Select(length => Take(ref place, SectorSize.Count(length, _sectorSize)))];
        Places = place;
        HasLock = version == CompoundFileVersion.V4 && Places > _lockPlace;
    }

    public SectorRun Fat { get; }

    public SectorRun Difat { get; }

    public SectorRun Directory { get; }

    public SectorRun MiniFat { get; }

    public SectorRun MiniStream { get; }

    public IReadOnlyList<SectorRun> Streams { get; }

    /// <summary>How many sectors hold something.</summary>
    public long Places { get; }

    /// <summary>Whether the range lock sector lies within the file.</summary>
    public bool HasLock { get; }

    /// <summary>The file's length in bytes.</summary>
    public long Length => (1 + Places + (HasLock ? 1 : 0)) * _sectorSize;

    /// <summary>The number in the file of a sector's place.</summary>
    public uint Number(long place) => (uint)(HasLock && place >= _lockPlace ? place + 1 : place);

    /// <summary>Whether the range lock sector comes just before the place.</summary>
    public bool FollowsLock(long place) => HasLock && place == _lockPlace;

    /// <summary>The number of a run's first sector; the end of a chain for an empty run.</summary>
    public uint FirstNumber(SectorRun run) => run.Count == 0 ? SectorNumber.EndOfChain : Number(run.First);

    private static SectorRun Take(ref long place, long count)
    {
        var run = new SectorRun(place, count);
        place += count;
        return run;
    }

    /// <summary>So many FAT and DIFAT sectors that they cover the content and themselves.</summary>
    private static (long Fat, long Difat) FatFor(long content, int numbers)
    {
        long fat = 0, difat = 0;
        while (true)
        {
            // One more for the range lock sector; a free entry at the end does no harm where there is none.
            var neededFat = SectorSize.Count(content + fat + difat + 1, numbers);
            var neededDifat = SectorSize.Count(Math.Max(0, neededFat - CompoundFileHeader.OwnDifatLength), numbers - 1);
            if (neededFat == fat && neededDifat == difat) return (fat, difat);
            (fat, difat) = (neededFat, neededDifat);
        }
    }
}
