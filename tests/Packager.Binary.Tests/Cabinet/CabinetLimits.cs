namespace Packager.Binary.Tests;

/// <summary>The widths of the format's fields: what just fits, and what no longer does.</summary>
public sealed class CabinetLimits
{
    private static readonly CabinetSettings s_stored = new(CabinetCompression.None);

    [Theory]
    [InlineData("n", 255)]
    [InlineData("ü", 127)]
    public void NamesThatJustFitAreWritten(string letter, int count)
    {
        var name = string.Concat(Enumerable.Repeat(letter, count));
        Assert.Equal([7], CabinetSample.Read(CabinetSample.Write([CabinetSample.File(name, [7])], s_stored))[name]);
    }

    [Theory]
    [InlineData("n", 256)]
    [InlineData("ü", 128)]
    [InlineData("", 1)]
    [InlineData("a\0", 1)]
    public void OtherNamesAreRefused(string letter, int count)
    {
        var name = string.Concat(Enumerable.Repeat(letter, count));
        Assert.Throws<ArgumentException>(() => CabinetSample.Write([CabinetSample.File(name, [7])], s_stored));
    }

    [Fact]
    public void AsManyFilesAsFitAreWritten()
    {
        CabinetFile[] files = [.. Enumerable.Range(0, CabinetWriter.MostFiles).Select(i => CabinetSample.File($"{i}", i % 1000 == 0 ? [(byte)(i / 1000)] : []))];
        Assert.Equal(files.Length, CabinetSample.Read(CabinetSample.Write(files, CabinetSettings.Default)).Count);
        Assert.Throws<ArgumentException>(() => CabinetSample.Write([.. files, CabinetSample.File("one more", [])], s_stored));
    }

    [Fact]
    public void NoFileAndTwoOfOneNameAreRefused()
    {
        Assert.Throws<ArgumentException>(() => CabinetSample.Write([], s_stored));
        Assert.Throws<ArgumentException>(() => CabinetSample.Write([CabinetSample.File("a", []), CabinetSample.File("a", [])], s_stored));
    }

    [Fact]
    public void FilesThatNoFolderHoldsAreRefused() =>
        Assert.Throws<ArgumentException>(() => CabinetSample.Write([new CabinetFile("a", CabinetFile.LongestLength + 1, () => Stream.Null)], s_stored));

    [Theory]
    [InlineData(99)]
    [InlineData(101)]
    [InlineData(0)]
    public void FilesOfAnotherLengthThanTheySayAreRefused(int length) =>
        Assert.Throws<InvalidDataException>(() => CabinetSample.Write([new CabinetFile("a", 100, () => new MemoryStream(new byte[length]))], s_stored));

    [Fact]
    public void StreamsThatCannotSeekAreAProgrammersFault()
    {
        using var output = new System.IO.Compression.DeflateStream(new MemoryStream(), System.IO.Compression.CompressionMode.Compress);
        Assert.Throws<ArgumentException>(() => CabinetWriter.Write(output, [CabinetSample.File("a", [])], s_stored, 1));
    }
}
