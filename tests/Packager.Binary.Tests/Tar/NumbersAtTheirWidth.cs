using System.Globalization;

namespace Packager.Binary.Tests;

/// <summary>Numbers about the borders of their fields: eleven or seven octal digits, then base 256.</summary>
public class NumbersAtTheirWidth
{
    private const long EightGibibytes = 1L << 33;

    [Theory]
    [InlineData(EightGibibytes - 1, "77777777777\0")]
    [InlineData(EightGibibytes, null)]
    [InlineData(EightGibibytes + 1, null)]
    [InlineData(1L << 40, null)]
    public void OfSizesAreReadByGnuTar(long size, string? octal)
    {
        // Only the header is kept of what is written.
        using var output = new HeadStream(512);
        var content = new ZeroStream(0);
        Assert.Throws<InvalidDataException>(() => new TarWriter(output).Write(TarArchive.File("large", size), content));

        if (octal is not null) Assert.Equal(octal, System.Text.Encoding.ASCII.GetString(output.Head, 124, 12));
        else Assert.Equal(0x80, output.Head[124]);
        Assert.Equal(size, new TarReader(new MemoryStream(output.Head)).Next()!.Size);
        var listing = RealTool.Text(WithoutContent(output.Head), "sh", "-c", "tar -tvf - 2>/dev/null; true");
        Assert.Contains(" " + size.ToString(CultureInfo.InvariantCulture) + " ", listing, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(-1)]
    [InlineData(-86400)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MaxValue + 1L)]
    [InlineData(uint.MaxValue)]
    [InlineData(EightGibibytes - 1)]
    [InlineData(EightGibibytes)]
    [InlineData(253402300799)]
    public void OfTimesAreReadByGnuTar(long time)
    {
        var archive = TarArchive.Write(TarArchive.File("x") with { ModificationTime = time });

        Assert.Equal(time, Assert.Single(TarArchive.Read(archive)).ModificationTime);
        var expected = DateTimeOffset.FromUnixTimeSeconds(time).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        Assert.Contains(expected, RealTool.Text(archive, "tar", "--full-time", "-tv"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(65534)]
    [InlineData((1 << 21) - 1)]
    public void OfOwnersAreReadByGnuTar(long owner)
    {
        var archive = TarArchive.Write(TarArchive.File("x") with { Uid = owner, Gid = owner });

        Assert.Equal((owner, owner), (TarArchive.Read(archive)[0].Uid, TarArchive.Read(archive)[0].Gid));
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $" {owner}/{owner} "), RealTool.Text(archive, "tar", "--numeric-owner", "-tv"), StringComparison.Ordinal);
    }

    [Fact]
    public void OfOwnersThatDoNotFitAreRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TarArchive.Write(TarArchive.File("x") with { Uid = 1 << 21 }));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(511)]
    [InlineData(512)]
    [InlineData(513)]
    public void OfContentsArePaddedToBlocks(long size)
    {
        var archive = TarArchive.Write(TarArchive.File("x", size), TarArchive.File("y", size));

        Assert.Equal(0, archive.Length % 10_240);
        Assert.Equal([size, size], TarArchive.Read(archive).Select(e => e.Size));
        Assert.Equal("x\ny\n", RealTool.Text(archive, "tar", "-t"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 4)]
    [InlineData(5, 6)]
    public void OfContentsThatChangedMeanwhileAreRefused(long said, long came) =>
        Assert.Throws<InvalidDataException>(() => new TarWriter(Stream.Null).Write(TarArchive.File("x", said), new ZeroStream(came)));

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public void OfLettersInAnAccountAreLimited(int length, bool fits)
    {
        var entry = TarArchive.File("x") with { UserName = new string('u', length), GroupName = new string('g', length) };
        if (fits) Assert.Equal(entry, Assert.Single(TarArchive.Read(TarArchive.Write(entry))));
        else Assert.Throws<ArgumentException>(() => TarArchive.Write(entry));
    }

    private static byte[] WithoutContent(byte[] header) => [.. header, .. new byte[512]];
}
