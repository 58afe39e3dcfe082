namespace Packager.Binary;

/// <summary>A compressor that comes with the system is not installed.</summary>
public sealed class CompressorMissingException : Exception
{
    /// <summary>Names what is missing.</summary>
    /// <param name="algorithm">Which compressor.</param>
    /// <param name="library">The file that could not be loaded, for example <c>libzstd.so.1</c>.</param>
    public CompressorMissingException(CompressionAlgorithm algorithm, string library)
        : base($"{library} is not installed, which {algorithm} needs")
    {
        Algorithm = algorithm;
        Library = library;
    }

    /// <summary>Which compressor.</summary>
    public CompressionAlgorithm Algorithm { get; }

    /// <summary>The file that could not be loaded.</summary>
    public string Library { get; }
}
