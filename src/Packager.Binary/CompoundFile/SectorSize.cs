namespace Packager.Binary;

/// <summary>The measures of a compound file, all in bytes (MS-CFB §2.2).</summary>
internal static class SectorSize
{
    /// <summary>The sectors of the mini stream.</summary>
    public const int Mini = 64;

    /// <summary>Streams below this length live in the mini stream.</summary>
    public const int MiniCutoff = 4096;

    /// <summary>A directory entry.</summary>
    public const int DirectoryEntry = 128;

    /// <summary>The sectors of a version.</summary>
    public static int Of(CompoundFileVersion version) => version == CompoundFileVersion.V3 ? 512 : 4096;

    /// <summary>How many sectors so many bytes take.</summary>
    public static long Count(long bytes, int sectorSize) => (bytes + sectorSize - 1) / sectorSize;
}
