namespace Packager.Binary.Tests;

/// <summary>The compressors' own programs are the judges of what we write, and we read what they write.</summary>
public class CompressedData
{
    public static TheoryData<CompressionAlgorithm, int> All { get; } = new()
    {
        { CompressionAlgorithm.Xz, 0 }, { CompressionAlgorithm.Xz, 1 }, { CompressionAlgorithm.Xz, 6 },
        { CompressionAlgorithm.Gzip, 1 }, { CompressionAlgorithm.Gzip, 9 },
        { CompressionAlgorithm.Zstd, 1 }, { CompressionAlgorithm.Zstd, 9 },
    };

    [Theory]
    [MemberData(nameof(All))]
    public void IsReadByItsOwnProgram(CompressionAlgorithm algorithm, int level)
    {
        foreach (var length in (int[])[0, 1, 511, 65535, 65536, 65537, (1 << 20) - 1, 1 << 20, (1 << 20) + 1])
        {
            var data = SampleData.Semicompressible(length);
            var compressed = SampleData.Compress(data, new CompressionSettings(algorithm, level), 2);

            Assert.Equal(data, RealTool.Filter(compressed, Program(algorithm), "-dc"));
            Assert.False(IsMalformed(compressed, new CompressionSettings(algorithm, level).Extension), $"of {length} bytes");
            Assert.Equal(data, SampleData.Decompress(compressed, new CompressionSettings(algorithm, level).Extension));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void OfItsOwnProgramIsReadByUs(CompressionAlgorithm algorithm, int level)
    {
        var data = SampleData.Semicompressible(300_000);
        var compressed = RealTool.Filter(data, Program(algorithm), "-c", "-" + Math.Max(level, 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(data, SampleData.Decompress(compressed, new CompressionSettings(algorithm, level).Extension));
    }

    [Theory]
    [InlineData(CompressionAlgorithm.Xz, 0)]
    [InlineData(CompressionAlgorithm.Gzip, 6)]
    [InlineData(CompressionAlgorithm.Zstd, 3)]
    [InlineData(CompressionAlgorithm.None, 0)]
    public void IsTheSameWithAnyNumberOfThreads(CompressionAlgorithm algorithm, int level)
    {
        var settings = new CompressionSettings(algorithm, level);
        var data = SampleData.Semicompressible(20_000_000);
        var one = SampleData.Compress(data, settings, 1);

        Assert.True(one.AsSpan().SequenceEqual(SampleData.Compress(data, settings, 2)));
        Assert.True(one.AsSpan().SequenceEqual(SampleData.Compress(data, settings, 8)));
        if (algorithm == CompressionAlgorithm.None) return;
        Assert.InRange(one.Length, data.Length / 10, data.Length * 9 / 10);
        Assert.True(data.AsSpan().SequenceEqual(RealTool.Filter(one, Program(algorithm), "-dc")));
        Assert.True(data.AsSpan().SequenceEqual(SampleData.Decompress(one, settings.Extension)));
    }

    [Fact]
    public void IsCheckedByXzItself()
    {
        var compressed = SampleData.Compress(SampleData.Semicompressible(5_000_000), new CompressionSettings(CompressionAlgorithm.Xz, 0), 2);
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "x.xz");
        File.WriteAllBytes(path, compressed);

        RealTool.Filter([], "xz", "-t", path);
        Assert.Contains("CRC64", RealTool.Text([], "xz", "--list", path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CompressionAlgorithm.Xz)]
    [InlineData(CompressionAlgorithm.Gzip)]
    [InlineData(CompressionAlgorithm.Zstd)]
    public void CutShortIsMalformed(CompressionAlgorithm algorithm)
    {
        var settings = new CompressionSettings(algorithm, 1);
        var compressed = SampleData.Compress(SampleData.Semicompressible(3_000), settings, 1);
        // zlib, and dpkg with it, takes no bytes at all for an empty gzip file.
        for (var length = algorithm == CompressionAlgorithm.Gzip ? 1 : 0; length < compressed.Length; length++)
            Assert.True(IsMalformed(compressed[..length], settings.Extension), $"the first {length} bytes of {compressed.Length} are read as if they were all");
    }

    [Theory]
    [InlineData(".xz")]
    [InlineData(".gz")]
    [InlineData(".zst")]
    [InlineData(".bz2")]
    [InlineData(".lzma")]
    public void OfAnotherKindIsMalformed(string extension) =>
        Assert.Throws<MalformedException>(() => SampleData.Decompress(SampleData.Semicompressible(1000), extension));

    [Theory]
    [InlineData(CompressionAlgorithm.Xz, 10)]
    [InlineData(CompressionAlgorithm.Xz, -1)]
    [InlineData(CompressionAlgorithm.Gzip, 0)]
    [InlineData(CompressionAlgorithm.Gzip, 10)]
    public void OfALevelThatThereIsNotIsRefused(CompressionAlgorithm algorithm, int level) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => CompressingStream.Open(Stream.Null, new CompressionSettings(algorithm, level), 1));

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    [InlineData(100_000)]
    public void EndsWhereTheReadersBufferEnds(int buffer)
    {
        foreach (var algorithm in (CompressionAlgorithm[])[CompressionAlgorithm.Xz, CompressionAlgorithm.Gzip, CompressionAlgorithm.Zstd])
        {
            var settings = new CompressionSettings(algorithm, 1);
            var data = SampleData.Semicompressible(100_000);
            using var input = Decompression.Open(new MemoryStream(SampleData.Compress(data, settings, 1)), settings.Extension);
            using var output = new MemoryStream();
            input.CopyTo(output, buffer);
            Assert.Equal(data, output.ToArray());
        }
    }

    private static bool IsMalformed(byte[] compressed, string extension)
    {
        try
        {
            SampleData.Decompress(compressed, extension);
            return false;
        }
        catch (MalformedException)
        {
            return true;
        }
    }

    private static string Program(CompressionAlgorithm algorithm) => algorithm switch
    {
        CompressionAlgorithm.Xz => "xz",
        CompressionAlgorithm.Gzip => "gzip",
        _ => "zstd",
    };
}
