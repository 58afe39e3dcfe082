using static System.Buffers.Binary.BinaryPrimitives;

namespace Packager.Binary;

/// <summary>The first 512 bytes of a compound file (MS-CFB §2.2).</summary>
internal sealed record CompoundFileHeader
{
    /// <summary>Its length in bytes; the first sector follows at the next multiple of the sector size.</summary>
    public const int Length = 512;

    /// <summary>How many FAT sectors the header itself lists.</summary>
    public const int OwnDifatLength = 109;

    private const ulong Magic = 0xE11A_B1A1_E011_CFD0;
    private const int DifatOffset = 76;

    public required CompoundFileVersion Version { get; init; }

    /// <summary>Counted in version 4 only; 0 in version 3.</summary>
    public uint DirectorySectorCount { get; init; }

    public required uint FatSectorCount { get; init; }

    public required uint FirstDirectorySector { get; init; }

    public required uint FirstMiniFatSector { get; init; }

    public required uint MiniFatSectorCount { get; init; }

    public required uint FirstDifatSector { get; init; }

    public required uint DifatSectorCount { get; init; }

    /// <summary>The first 109 FAT sectors; shorter where there are fewer.</summary>
    public required uint[] FatSectors { get; init; }

    /// <summary>Whether a file begins as a compound file does.</summary>
    public static bool IsMagic(ReadOnlySpan<byte> head) => head.Length >= 8 && ReadUInt64LittleEndian(head) == Magic;

    public void WriteTo(Span<byte> target)
    {
        target.Clear();
        WriteUInt64LittleEndian(target, Magic);
        WriteUInt16LittleEndian(target[24..], 0x3E);
        WriteUInt16LittleEndian(target[26..], (ushort)Version);
        WriteUInt16LittleEndian(target[28..], 0xFFFE);
        WriteUInt16LittleEndian(target[30..], (ushort)(Version == CompoundFileVersion.V3 ? 9 : 12));
        WriteUInt16LittleEndian(target[32..], 6);
        WriteUInt32LittleEndian(target[40..], DirectorySectorCount);
        WriteUInt32LittleEndian(target[44..], FatSectorCount);
        WriteUInt32LittleEndian(target[48..], FirstDirectorySector);
        WriteUInt32LittleEndian(target[56..], SectorSize.MiniCutoff);
        WriteUInt32LittleEndian(target[60..], FirstMiniFatSector);
        WriteUInt32LittleEndian(target[64..], MiniFatSectorCount);
        WriteUInt32LittleEndian(target[68..], FirstDifatSector);
        WriteUInt32LittleEndian(target[72..], DifatSectorCount);
        for (var index = 0; index < OwnDifatLength; index++)
            WriteUInt32LittleEndian(target[(DifatOffset + (index * 4))..], index < FatSectors.Length ? FatSectors[index] : SectorNumber.Free);
    }

    /// <summary>Reads what <see cref="WriteTo"/> writes; numbers of sectors are not checked here.</summary>
    /// <exception cref="MalformedException">This is no compound file, or of an unknown version.</exception>
    public static CompoundFileHeader Read(ReadOnlySpan<byte> source)
    {
        if (!IsMagic(source)) throw new MalformedException("the file does not begin as a compound file does", 0);
        var version = (CompoundFileVersion)ReadUInt16LittleEndian(source[26..]);
        if (version is not (CompoundFileVersion.V3 or CompoundFileVersion.V4)) throw new MalformedException($"version {(int)version} of the compound file is not known", 26);
        Expect(source, 28, 0xFFFE, "byte order");
        Expect(source, 30, version == CompoundFileVersion.V3 ? 9 : 12, "sector size");
        Expect(source, 32, 6, "size of mini sectors");
        if (ReadUInt32LittleEndian(source[56..]) != SectorSize.MiniCutoff) throw new MalformedException("the header's cutoff of the mini stream is not 4096", 56);
        var sectors = new uint[OwnDifatLength];
        for (var index = 0; index < sectors.Length; index++) sectors[index] = ReadUInt32LittleEndian(source[(DifatOffset + (index * 4))..]);
        return new CompoundFileHeader
        {
            Version = version,
            DirectorySectorCount = ReadUInt32LittleEndian(source[40..]),
            FatSectorCount = ReadUInt32LittleEndian(source[44..]),
            FirstDirectorySector = ReadUInt32LittleEndian(source[48..]),
            FirstMiniFatSector = ReadUInt32LittleEndian(source[60..]),
            MiniFatSectorCount = ReadUInt32LittleEndian(source[64..]),
            FirstDifatSector = ReadUInt32LittleEndian(source[68..]),
            DifatSectorCount = ReadUInt32LittleEndian(source[72..]),
            FatSectors = sectors,
        };
    }

    private static void Expect(ReadOnlySpan<byte> source, int offset, int value, string field)
    {
        if (ReadUInt16LittleEndian(source[offset..]) != value) throw new MalformedException($"the header's {field} is not what its version asks for", offset);
    }
}
