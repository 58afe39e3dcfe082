using Packager.Binary;
using Packager.Model;

namespace Packager.Msi.Tests;

/// <summary>A package of several cabinets is made again: what did not change is not compressed again, and the bytes never tell.</summary>
public sealed class RebuiltPackages : IDisposable
{
    private const int Files = 6;
    private const int LengthOfFile = 100_000;
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(CabinetCompression.MsZip, false)]
    [InlineData(CabinetCompression.Lzx, false)]
    [InlineData(CabinetCompression.MsZip, true)]
    public void CompressNothingForAnotherVersion(CabinetCompression compression, bool beside)
    {
        Build(Package(compression, beside), Cache());
        var cache = Cache();
        var next = Package(compression, beside);
        next = next with { Product = next.Product with { Version = new ProductVersion(1, 2, 4) } };

        Assert.Equal(Build(next, null), Build(next, cache));
        Assert.Equal((3, 0), (cache.Hits, cache.Misses));
    }

    [Theory]
    [InlineData(CabinetCompression.MsZip)]
    [InlineData(CabinetCompression.Lzx)]
    public void CompressTheCabinetOfTheFileThatChanged(CabinetCompression compression)
    {
        Build(Package(compression, beside: false), Cache());
        var cache = Cache();
        var changed = Package(compression, beside: false, changed: 3);

        Assert.Equal(Build(changed, null), Build(changed, cache));
        Assert.Equal((2, 1), (cache.Hits, cache.Misses));
    }

    private BlockCache Cache() => new(Path.Combine(_folder.Path, "blocks"));

    /// <summary>Three cabinets of two files each.</summary>
    private static MsiPackage Package(CabinetCompression compression, bool beside, int changed = -1) =>
        SamplePackage.Of(Enumerable.Range(0, Files).Select(i => SamplePackage.File($"file-{i}.txt") with { Content = Text(i, i == changed ? "other" : "line") })) with
        {
            Compression = new CabinetSettings(compression, CabinetLevel.Fast),
            Cabinets = new MsiCabinets { MostBytes = 2 * LengthOfFile, BesideAs = beside ? "sample" : null },
        };

    private static Content Text(int number, string word) =>
        Content.FromText(string.Concat(Enumerable.Range(0, LengthOfFile).Select(i => $"{word} {i} of {number}\n"))[..LengthOfFile], "a test");

    /// <summary>The bytes of the package and of the cabinets beside it.</summary>
    private byte[] Build(MsiPackage package, BlockCache? cache)
    {
        var msi = SamplePackage.Author(package);
        var path = Path.Combine(_folder.Path, "sample.msi");
        MsiWriter.Write(msi, path, new MsiWriteOptions { Threads = 2, Cache = cache });
        return [.. msi.CabinetsBeside.Select(name => Path.Combine(_folder.Path, name)).Prepend(path).SelectMany(File.ReadAllBytes)];
    }
}
