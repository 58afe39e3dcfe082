namespace Packager.Binary;

/// <summary>
/// Takes bytes and writes them compressed. The result depends on the bytes, the settings and the files announced, never on the number of threads.
/// <see cref="Complete"/> ends the compressed data; disposing without it abandons what was written.
/// </summary>
public abstract class CompressingStream : WriteOnlyStream
{
    /// <summary>Begins to compress.</summary>
    /// <param name="output">Receives the compressed bytes; need not be seekable; stays open.</param>
    /// <param name="settings">The compressor and its level.</param>
    /// <param name="threads">How many threads may compress at once; at least 1.</param>
    /// <param name="cache">Where xz blocks are kept between builds; null for no cache.</param>
    /// <returns>The stream to write to.</returns>
    /// <exception cref="CompressorMissingException">The compressor's library is not installed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The level is not one of the compressor's.</exception>
    public static CompressingStream Open(Stream output, CompressionSettings settings, int threads, BlockCache? cache = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        return settings.Algorithm switch
        {
            CompressionAlgorithm.None => new StoringStream(output),
            CompressionAlgorithm.Xz => new XzCompressingStream(output, settings.Level, threads, cache),
            CompressionAlgorithm.Gzip => new GzipCompressingStream(output, settings.Level, threads),
            CompressionAlgorithm.Zstd => new ZstdCompressingStream(output, settings.Level, threads),
            _ => throw new ArgumentOutOfRangeException(nameof(settings), settings, "unknown compressor"),
        };
    }

    /// <summary>Says that a file of an archive begins here, so that blocks may be cut at its border.</summary>
    /// <param name="path">The file's name in the archive.</param>
    /// <param name="length">How many bytes follow for it, its header included.</param>
    public virtual void BeginFile(string path, long length)
    {
    }

    /// <summary>Compresses what is left and ends the compressed data.</summary>
    public abstract void Complete();

    /// <summary>Does nothing: blocks are written when they are full.</summary>
    public override void Flush()
    {
    }
}
