namespace Packager.Binary;

/// <summary>The fixed parts of a cabinet (MS-CAB §2): header, folders, files, then the data blocks. All numbers are little-endian.</summary>
internal static class CabinetFormat
{
    public const int HeaderLength = 36;
    public const int FolderLength = 8;
    public const int FileLength = 16;
    public const int DataLength = 8;

    // CFHEADER, §2.1: each field begins where its predecessor ends.
    public const int CabinetSizeAt = 8;
    public const int FilesOffsetAt = 16;
    public const int VersionMinorAt = 24;
    public const int VersionMajorAt = 25;
    public const int FolderCountAt = 26;
    public const int FileCountAt = 28;
    public const int FlagsAt = 30;
    public const int SetIdAt = 32;
    public const int NumberInSetAt = 34;

    public const byte VersionMinor = 3;
    public const byte VersionMajor = 1;

    public const int FlagPrevious = 1;
    public const int FlagNext = 2;
    public const int FlagReserve = 4;

    // iFolder of a CFFILE whose data began in the previous cabinet, goes on in the next, or both (§2.3).
    public const int ContinuedFromPrevious = 0xFFFD;
    public const int ContinuedToNext = 0xFFFE;
    public const int ContinuedBoth = 0xFFFF;

    public const ushort AttributeArchive = 0x20;
    public const ushort AttributeNameIsUtf8 = 0x80;

    /// <summary>1 January 1980, the first day that the format can name.</summary>
    public const ushort DateConstant = 0x0021;

    /// <summary>Uncompressed bytes in each block but a folder's last (§2.4).</summary>
    public const int BlockLength = 1 << 15;

    /// <summary>Blocks in a folder: a 16-bit count.</summary>
    public const int MostBlocks = ushort.MaxValue;

    /// <summary>Bytes of a name without its NUL.</summary>
    public const int LongestName = 255;

    /// <summary>What an LZX block may grow to when it cannot be compressed.</summary>
    public const int LargestCompressedBlock = BlockLength + 6144;

    public static ReadOnlySpan<byte> Signature => "MSCF"u8;

    /// <summary>How many blocks hold so many bytes.</summary>
    public static int BlocksOf(long length) => (int)((length + BlockLength - 1) / BlockLength);
}
