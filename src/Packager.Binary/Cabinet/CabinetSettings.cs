namespace Packager.Binary;

/// <summary>How a folder's data is compressed (typeCompress, MS-CAB §2.2).</summary>
public enum CabinetCompression
{
    /// <summary>Stored as it is.</summary>
    None,

    /// <summary>Deflate in blocks of 32 KiB (MS-MCI); every reader knows it.</summary>
    MsZip,

    /// <summary>LZX (MS-PATCH, CAB variant): smaller, known to Windows and to most readers.</summary>
    Lzx,
}

/// <summary>How much time may be spent to make a cabinet smaller.</summary>
public enum CabinetLevel
{
    /// <summary>Quickly.</summary>
    Fast,

    /// <summary>What is taken when nothing is said.</summary>
    Normal,

    /// <summary>As small as we can.</summary>
    Best,
}

/// <summary>The compressor of a cabinet and its effort.</summary>
/// <param name="Compression">Which one.</param>
/// <param name="Level">How hard it tries; ignored for <see cref="CabinetCompression.None"/>.</param>
public sealed record CabinetSettings(CabinetCompression Compression, CabinetLevel Level = CabinetLevel.Normal)
{
    /// <summary>LZX at its normal level.</summary>
    public static CabinetSettings Default { get; } = new(CabinetCompression.Lzx);

    /// <summary>The window of LZX as a power of two, 15 to 21; a larger one makes the cabinet smaller and takes more memory.</summary>
    public int WindowBits { get; init; } = 21;

    /// <summary>The field typeCompress of a folder.</summary>
    internal ushort TypeCompress => Compression switch
    {
        CabinetCompression.Lzx => (ushort)(WindowBits << 8 | 3),
        var kind => (ushort)kind,
    };
}
