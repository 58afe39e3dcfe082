using ICSharpCode.SharpZipLib.BZip2;

namespace Packager.Binary;

/// <summary>Reads what any dpkg has ever compressed a member with.</summary>
public static class Decompression
{
    /// <summary>The endings of member names that can be read; the empty one is an uncompressed member.</summary>
    public static IReadOnlyList<string> Extensions { get; } = ["", ".gz", ".xz", ".zst", ".bz2", ".lzma"];

    /// <summary>Opens compressed data. Whatever is wrong with it is a <see cref="MalformedException"/> while reading.</summary>
    /// <param name="input">The compressed bytes; stays open.</param>
    /// <param name="extension">One of <see cref="Extensions"/>.</param>
    /// <exception cref="CompressorMissingException">It is zstd and its library is not installed.</exception>
    public static Stream Open(Stream input, string extension) => extension switch
    {
        "" => new GuardedStream(input, leaveOpen: true),
        ".gz" => new GuardedStream(new LazyStream(() => GzipDecompression.Open(input))),
        ".xz" => new GuardedStream(new LzmaDecompressingStream(input, isAlone: false)),
        ".lzma" => new GuardedStream(new LzmaDecompressingStream(input, isAlone: true)),
        ".zst" => new GuardedStream(new ZstdDecompressingStream(input)),
        ".bz2" => new GuardedStream(new LazyStream(() => new BZip2InputStream(input) { IsStreamOwner = false })),
        _ => throw new ArgumentException($"'{extension}' is no known compression", nameof(extension)),
    };
}
