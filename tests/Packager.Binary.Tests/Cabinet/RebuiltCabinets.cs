namespace Packager.Binary.Tests;

/// <summary>A cache makes a rebuild faster and changes nothing else.</summary>
public sealed class RebuiltCabinets : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(CabinetCompression.MsZip)]
    [InlineData(CabinetCompression.Lzx)]
    public void CompressOnlyTheFoldersThatChanged(CabinetCompression compression)
    {
        var settings = new CabinetSettings(compression, CabinetLevel.Fast);
        var content = new byte[1_000_000];
        SampleData.Semicompressible(200_000).CopyTo(content, 0);
        CabinetFile[] files = [.. Enumerable.Range(0, 24).Select(i => CabinetSample.File($"file-{i}", [(byte)i, .. content]))];
        var expected = CabinetSample.Write(files, settings);
        Assert.Equal(expected, CabinetSample.Write(files, settings, cache: new BlockCache(_folder.Path)));

        var again = new BlockCache(_folder.Path);
        Assert.Equal(expected, CabinetSample.Write(files, settings, cache: again));
        Assert.Equal(0, again.Misses);

        files[20] = CabinetSample.File("file-20", [1, 2, 3, .. content]);
        var changed = new BlockCache(_folder.Path);
        Assert.Equal(CabinetSample.Write(files, settings), CabinetSample.Write(files, settings, cache: changed));
        Assert.True(changed.Hits > 0 && changed.Misses is > 0 and <= 3, $"{changed.Hits} hits, {changed.Misses} misses");
    }
}
