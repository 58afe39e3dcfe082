namespace Packager.Binary;

/// <summary>The values of sector and entry numbers that stand for something else (MS-CFB §2.1, §2.6.1).</summary>
internal static class SectorNumber
{
    /// <summary>The greatest number of a real sector.</summary>
    public const uint Greatest = 0xFFFF_FFFA;

    /// <summary>In the FAT: a sector that holds a part of the DIFAT.</summary>
    public const uint Difat = 0xFFFF_FFFC;

    /// <summary>In the FAT: a sector that holds a part of the FAT.</summary>
    public const uint Fat = 0xFFFF_FFFD;

    /// <summary>The last sector of a chain; where a chain should begin: there is none.</summary>
    public const uint EndOfChain = 0xFFFF_FFFE;

    /// <summary>A sector that nobody uses.</summary>
    public const uint Free = 0xFFFF_FFFF;

    /// <summary>In the directory: no such sibling or child.</summary>
    public const uint NoEntry = 0xFFFF_FFFF;
}
