using Packager.Binary;

namespace Packager.Debian;

/// <summary>What to type when a compressor is missing.</summary>
internal static class CompressorHint
{
    public static string For(CompressionAlgorithm algorithm) => algorithm == CompressionAlgorithm.Zstd
        ? "install it: 'apt install libzstd1' on Debian and Ubuntu, 'brew install zstd' on macOS, libzstd.dll beside the program on Windows"
        : "reinstall packager: the library belongs to it";
}
