namespace Packager.Binary.Tests;

/// <summary>A cache makes a build faster and changes nothing else.</summary>
public sealed class CacheOfBlocks : IDisposable
{
    private static readonly CompressionSettings s_settings = new(CompressionAlgorithm.Xz, 0);
    private static readonly byte[] s_data = SampleData.Semicompressible(3_000_000);
    private static readonly byte[] s_expected = SampleData.Compress(s_data, s_settings, 2);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void GivesTheBytesThatThereAreWithoutIt()
    {
        var (filled, first) = Compress();
        var (used, second) = Compress();

        Assert.Equal(s_expected, first);
        Assert.Equal(s_expected, second);
        Assert.Equal((0, filled.Misses), (filled.Hits, used.Hits));
        Assert.True(used.Hits > 2, "the data has too few pieces to say anything");
        Assert.Equal(0, used.Misses);
    }

    [Fact]
    public void FindsWhatDidNotChange()
    {
        Compress();
        var changed = s_data.ToArray();
        changed[^10] ^= 1;
        var cache = new BlockCache(_folder.Path);

        Assert.Equal(SampleData.Compress(changed, s_settings, 2), SampleData.Compress(changed, s_settings, 2, cache));
        Assert.True(cache.Hits > 0);
        Assert.InRange(cache.Misses, 1, 2);
    }

    [Fact]
    public void IsNotSharedBetweenLevels()
    {
        Compress();
        var cache = new BlockCache(_folder.Path);
        var other = new CompressionSettings(CompressionAlgorithm.Xz, 1);

        Assert.Equal(SampleData.Compress(s_data, other, 2), SampleData.Compress(s_data, other, 2, cache));
        Assert.Equal(0, cache.Hits);
    }

    [Theory]
    [InlineData("flipped")]
    [InlineData("cut")]
    [InlineData("empty")]
    [InlineData("folder")]
    public void IgnoresDamagedEntries(string damage)
    {
        Compress();
        foreach (var file in Files()) Damage(file.FullName, damage);
        var (cache, bytes) = Compress();

        Assert.Equal(s_expected, bytes);
        Assert.Equal(0, cache.Hits);
    }

    [Fact]
    public void IsMendedByTheNextBuild()
    {
        Compress();
        foreach (var file in Files()) Damage(file.FullName, "flipped");
        Compress();
        Assert.Equal(0, Compress().Cache.Misses);
    }

    [Fact]
    public void ThatCannotBeWrittenIsNoFault()
    {
        var file = Path.Combine(_folder.Path, "file");
        File.WriteAllText(file, "");
        Assert.Equal(s_expected, SampleData.Compress(s_data, s_settings, 2, new BlockCache(file)));
        new BlockCache(Path.Combine(_folder.Path, "none")).CleanUp();
    }

    [Fact]
    public void KeepsWithinItsLimitWhatWasUsedLast()
    {
        Compress();
        var files = Files().OrderBy(f => f.FullName, StringComparer.Ordinal).ToArray();
        for (var i = 0; i < files.Length; i++) File.SetLastWriteTimeUtc(files[i].FullName, DateTime.UnixEpoch.AddDays(i));
        var limit = files[^1].Length + files[^2].Length;
        new BlockCache(_folder.Path, limit).CleanUp();

        Assert.Equal([files[^2].FullName, files[^1].FullName], Files().Select(f => f.FullName).Order(StringComparer.Ordinal));
        new BlockCache(_folder.Path, 0).CleanUp();
        Assert.Empty(Files());
        Assert.Equal(s_expected, Compress().Bytes);
    }

    private (BlockCache Cache, byte[] Bytes) Compress()
    {
        var cache = new BlockCache(_folder.Path);
        return (cache, SampleData.Compress(s_data, s_settings, 2, cache));
    }

    private FileInfo[] Files() => new DirectoryInfo(_folder.Path).GetFiles("*", SearchOption.AllDirectories);

    private static void Damage(string path, string damage)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[^1] ^= 1;
        File.Delete(path);
        if (damage == "folder") Directory.CreateDirectory(path);
        else File.WriteAllBytes(path, damage switch { "flipped" => bytes, "cut" => bytes[..(bytes.Length / 2)], _ => [] });
    }
}
