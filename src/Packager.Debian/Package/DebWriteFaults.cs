using Packager.Binary;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Faults of packages that are written, PKG2010.</summary>
public static class DebWriteFaults
{
    /// <summary>A compressor that is not installed.</summary>
    public static DiagnosticDescriptor CompressorMissing { get; } =
        new("PKG2010", Severity.Error, "A package is to be compressed with zstd, and the system's libzstd is not installed.");

    internal static Diagnostic NoCompressor(CompressorMissingException fault) =>
        CompressorMissing.At(SourceLocation.None, $"{fault.Library} is missing, which {fault.Algorithm} needs", CompressorHint.For(fault.Algorithm));
}
