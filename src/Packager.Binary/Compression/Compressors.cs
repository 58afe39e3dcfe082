using System.Runtime.InteropServices;

namespace Packager.Binary;

/// <summary>What is known about the compressors at hand.</summary>
public static class Compressors
{
    /// <summary>Name and version of the code that compresses, for example <c>liblzma 5.2.5</c>: other versions may give other bytes.</summary>
    /// <exception cref="CompressorMissingException">It is not installed.</exception>
    public static unsafe string Describe(CompressionAlgorithm algorithm) => algorithm switch
    {
        CompressionAlgorithm.Xz => "liblzma " + LibLzma.Version,
        CompressionAlgorithm.Zstd => "libzstd " + Marshal.PtrToStringUTF8((nint)LibZstd.ZSTD_versionString()),
        CompressionAlgorithm.Gzip => "zlib of .NET " + Environment.Version,
        _ => "none",
    };
}
