namespace Packager.Binary;

/// <summary>What a sound compound file has beyond being readable: true counts, marked tables, no sector without an owner.</summary>
internal static class StrictRules
{
    private const long RangeLockOffset = 0x7FFF_FF00;

    /// <summary>Checks it once every chain has been claimed.</summary>
    /// <exception cref="MalformedException">One of them is broken.</exception>
    public static void Check(SectorSource sectors, AllocationTable fat, CompoundFileHeader header, int directorySectors)
    {
        var counted = header.Version == CompoundFileVersion.V3 ? 0 : directorySectors;
        if (header.DirectorySectorCount != counted) throw new MalformedException($"the header tells of {header.DirectorySectorCount} directory sectors instead of {counted}", 40);
        if (sectors.Length % sectors.Size != 0) throw new MalformedException("the file does not end with a whole sector", sectors.Length);
        if (fat.Count < sectors.Count) throw new MalformedException("the FAT does not tell of every sector", 44);
        foreach (var sector in header.FatSectors.Take((int)Math.Min(header.FatSectorCount, CompoundFileHeader.OwnDifatLength)))
        {
            if (fat[sector] != SectorNumber.Fat) throw new MalformedException($"the FAT does not mark its own sector {sector}", sectors.Offset(sector));
        }

        for (uint sector = 0; sector < fat.Count; sector++) CheckOwner(sectors, fat, header.Version, sector);
    }

    private static void CheckOwner(SectorSource sectors, AllocationTable fat, CompoundFileVersion version, uint sector)
    {
        var isFree = fat[sector] == SectorNumber.Free;
        var isLock = version == CompoundFileVersion.V4 && sector == (RangeLockOffset / sectors.Size) - 1 && sector < sectors.Count;
        if (isLock)
        {
            if (fat[sector] != SectorNumber.EndOfChain || sectors.IsClaimed(sector)) throw new MalformedException("the sector before 2 GiB is in use", sectors.Offset(sector));
        }
        else if (isFree != (sector >= sectors.Count || !sectors.IsClaimed(sector)))
        {
            throw new MalformedException($"sector {sector} is {(isFree ? "used and marked free" : "marked and not used")}", sectors.Offset(sector));
        }
    }
}
