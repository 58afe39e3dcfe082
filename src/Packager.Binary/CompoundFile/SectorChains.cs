namespace Packager.Binary;

/// <summary>Walks the chains of a compound file. A walk ends, since every sector is claimed once.</summary>
internal sealed class SectorChains(SectorSource sectors, AllocationTable fat, CompoundFileRules rules)
{
    /// <summary>The sectors of a chain whose length nothing tells, all claimed.</summary>
    /// <param name="first">The first sector, or a mark for none.</param>
    /// <param name="owner">What the chain is, for the message.</param>
    /// <param name="most">More sectors than this are refused.</param>
    /// <exception cref="MalformedException">The chain leads out of the file, to a marked or shared sector, or is too long.</exception>
    public uint[] Whole(uint first, string owner, long most)
    {
        var chain = new List<uint>();
        for (var sector = first; sector != SectorNumber.EndOfChain; sector = Next(sector, owner))
        {
            if (chain.Count >= most) throw new MalformedException($"{owner} has more than {most} sectors", sectors.Offset(sector));
            sectors.Claim(sector, owner);
            chain.Add(sector);
        }

        return [.. chain];
    }

    /// <summary>Claims the sectors of a stream; what was claimed is given back when they are not all there.</summary>
    /// <exception cref="MalformedException">The chain does not hold so many bytes, or what <see cref="Whole"/> says.</exception>
    public void Claim(uint first, long length, string owner)
    {
        var claimed = 0L;
        try
        {
            if (length > sectors.Length) throw new MalformedException($"{owner} has {length} bytes in a file of {sectors.Length}", -1);
            var sector = first;
            for (var left = SectorSize.Count(length, sectors.Size); left > 0; left--)
            {
                sectors.Claim(sector, owner);
                claimed++;
                if (left == 1) CheckEnd(sector, length, owner);
                else sector = Next(sector, owner);
            }
        }
        catch (MalformedException) when (rules == CompoundFileRules.Tolerant)
        {
            for (var sector = first; claimed > 0; claimed--, sector = claimed > 0 ? fat[sector] : sector) sectors.Release(sector);
            throw;
        }
    }

    /// <summary>The runs of neighbouring sectors of a stream that was claimed, as places in the file.</summary>
    public ByteRuns Runs(uint first, long length)
    {
        var runs = new ByteRuns(sectors);
        var sector = first;
        for (var left = length; left > 0; left -= sectors.Size)
        {
            runs.Append(sectors.Offset(sector), Math.Min(left, sectors.Size));
            if (left > sectors.Size) sector = fat[sector];
        }

        return runs;
    }

    private uint Next(uint sector, string owner)
    {
        if (sector >= fat.Count) throw new MalformedException($"{owner} leads to sector {sector}, of which the FAT does not tell", sectors.Offset(sector));
        return fat[sector];
    }

    private void CheckEnd(uint last, long length, string owner)
    {
        var used = length - ((SectorSize.Count(length, sectors.Size) - 1) * sectors.Size);
        if (sectors.Offset(last) + used > sectors.Length) throw new MalformedException($"the file ends within {owner}", sectors.Length);
        if (rules == CompoundFileRules.Strict && Next(last, owner) != SectorNumber.EndOfChain)
            throw new MalformedException($"the chain of {owner} goes on behind its end", sectors.Offset(last));
    }
}
