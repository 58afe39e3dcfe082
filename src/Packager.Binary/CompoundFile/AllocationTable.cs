using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Packager.Binary;

/// <summary>Which sector follows which: the FAT (MS-CFB §2.3) with the list of its own sectors (§2.5), or the mini FAT (§2.4).</summary>
internal sealed class AllocationTable
{
    private readonly uint[] _next;

    private AllocationTable(uint[] next) => _next = next;

    /// <summary>How many sectors it tells of.</summary>
    public int Count => _next.Length;

    /// <summary>The sector after this one, or a mark.</summary>
    public uint this[uint sector] => _next[sector];

    /// <summary>Reads the FAT.</summary>
    /// <exception cref="MalformedException">The list of its sectors is damaged.</exception>
    public static AllocationTable Fat(SectorSource sectors, CompoundFileHeader header)
    {
        if (header.FatSectorCount > sectors.Count) throw new MalformedException($"{header.FatSectorCount} FAT sectors in a file of {sectors.Count} sectors are impossible", 44);
        var numbers = new List<uint>(header.FatSectors.Where(IsReal));
        ReadDifat(sectors, header, numbers);
        if (numbers.Count < header.FatSectorCount) throw new MalformedException($"{header.FatSectorCount} FAT sectors are announced and {numbers.Count} listed", 44);
        return Of(sectors, CollectionsMarshal.AsSpan(numbers)[..(int)header.FatSectorCount], "the FAT", claim: true);
    }

    /// <summary>Reads the mini FAT from its chain of sectors, which are claimed.</summary>
    public static AllocationTable MiniFat(SectorSource sectors, ReadOnlySpan<uint> chain) => Of(sectors, chain, "the mini FAT", claim: false);

    private static AllocationTable Of(SectorSource sectors, ReadOnlySpan<uint> numbers, string owner, bool claim)
    {
        var perSector = sectors.Size / 4;
        var next = new uint[numbers.Length * perSector];
        for (var index = 0; index < numbers.Length; index++)
        {
            if (claim) sectors.Claim(numbers[index], owner);
            sectors.Read(numbers[index], MemoryMarshal.AsBytes(next.AsSpan(index * perSector, perSector)));
        }

        if (!BitConverter.IsLittleEndian) BinaryPrimitives.ReverseEndianness(next, next);
        return new AllocationTable(next);
    }

    private static void ReadDifat(SectorSource sectors, CompoundFileHeader header, List<uint> numbers)
    {
        var buffer = new byte[sectors.Size];
        var sector = header.FirstDifatSector;
        for (uint read = 0; IsReal(sector) && read < header.DifatSectorCount; read++)
        {
            sectors.Claim(sector, "the DIFAT");
            sectors.Read(sector, buffer);
            for (var index = 0; index < buffer.Length - 4; index += 4)
            {
                var number = BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(index));
                if (IsReal(number)) numbers.Add(number);
            }

            sector = BinaryPrimitives.ReadUInt32LittleEndian(buffer.AsSpan(buffer.Length - 4));
        }
    }

    private static bool IsReal(uint sector) => sector <= SectorNumber.Greatest;
}
