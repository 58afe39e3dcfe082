namespace Packager.Binary;

/// <summary>The compressors that every dpkg of a supported release reads (zstd: Debian 12 and later, Ubuntu 18.04 and later).</summary>
public enum CompressionAlgorithm
{
    /// <summary>Stored as it is.</summary>
    None,

    /// <summary>RFC 1952.</summary>
    Gzip,

    /// <summary>The .xz file format.</summary>
    Xz,

    /// <summary>RFC 8878.</summary>
    Zstd,
}

/// <summary>A compressor and its level.</summary>
/// <param name="Algorithm">Which one.</param>
/// <param name="Level">1–9 for gzip and xz (xz also 0), 1–19 for zstd; ignored for none.</param>
public sealed record CompressionSettings(CompressionAlgorithm Algorithm, int Level)
{
    /// <summary>xz at level 6, what dpkg-deb does when nothing is said.</summary>
    public static CompressionSettings Default { get; } = new(CompressionAlgorithm.Xz, 6);

    /// <summary>The ending of the member's name, for example <c>.xz</c>; empty for none.</summary>
    public string Extension => Algorithm switch
    {
        CompressionAlgorithm.Gzip => ".gz",
        CompressionAlgorithm.Xz => ".xz",
        CompressionAlgorithm.Zstd => ".zst",
        _ => "",
    };
}
