namespace Packager.Binary;

/// <summary>The two layouts of a compound file (MS-CFB §2.2, major version).</summary>
public enum CompoundFileVersion
{
    /// <summary>Sectors of 512 bytes, files up to 2 GiB.</summary>
    V3 = 3,

    /// <summary>Sectors of 4096 bytes, files of any size.</summary>
    V4 = 4,
}
