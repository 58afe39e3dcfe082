using System.Buffers.Binary;
using System.Text;
using Packager.Binary;

namespace Packager.Debian.Tests;

/// <summary>Tar archives that would lead an unpacker astray or exhaust it.</summary>
public class HostileTarArchives
{
    private const int SizeAt = 124;
    private const int TypeAt = 156;

    [Theory]
    [InlineData("../x")]
    [InlineData("./../x")]
    [InlineData("/x")]
    [InlineData("//x")]
    [InlineData(".//x")]
    [InlineData("./a/../../b")]
    [InlineData("./a/..")]
    [InlineData("..")]
    [InlineData("./a/./b")]
    [InlineData("a//b")]
    [InlineData("./a\nb")]
    public void ThatLeaveTheRootAreRefused(string name)
    {
        using var folder = new TemporaryFolder();
        var deb = CraftedDeb.WithData(CraftedDeb.File(name, "x"));
        File.WriteAllBytes(folder["x.deb"], deb);

        Assert.Equal("PKG2117", HostileReading.Code(deb));
        Assert.Equal("PKG2121", HostileReading.Code(CraftedDeb.WithControl(CraftedDeb.File("./control", CraftedDeb.Stanza), CraftedDeb.File(name, "x"))));
        using var reader = DebReader.Open(folder["x.deb"]);
        Assert.Throws<Model.UserFaultException>(() => reader.ReadData().Count());
        Assert.Equal([folder["x.deb"]], Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public void WithAPathTwiceAreRefused()
    {
        Assert.Equal("PKG2118", HostileReading.Code(CraftedDeb.WithData(CraftedDeb.File("./x", "1"), CraftedDeb.File("./x", "2"))));
        Assert.Equal("PKG2118", HostileReading.Code(CraftedDeb.WithData(CraftedDeb.File("./x", "1"), CraftedDeb.File("x", "2"))));
        Assert.Equal("PKG2118", HostileReading.Code(CraftedDeb.WithData(CraftedDeb.Folder("./x"), CraftedDeb.File("./x", "2"))));
        Assert.Equal("PKG2114", HostileReading.Code(CraftedDeb.WithControl(CraftedDeb.File("./control", CraftedDeb.Stanza), CraftedDeb.File("control", "x"))));
    }

    [Fact]
    public void ThatGoThroughALinkOfTheirOwnAreRefused()
    {
        Assert.Equal("PKG2119", HostileReading.Code(CraftedDeb.WithData(CraftedDeb.Link("./a", "/etc"), CraftedDeb.File("./a/passwd", "x"))));
        Assert.Equal("PKG2119", HostileReading.Code(CraftedDeb.WithData(CraftedDeb.File("./a/passwd", "x"), CraftedDeb.Link("./a", "/etc"))));
    }

    [Theory]
    [InlineData("/etc/passwd")]
    [InlineData("../x")]
    [InlineData("./none")]
    [InlineData("./self")]
    public void WithAHardLinkToNoFileOfTheirsAreRefused(string target) =>
        Assert.Equal("PKG2120", HostileReading.Code(CraftedDeb.WithData(CraftedDeb.File("./x", "x"), CraftedDeb.Link("./self", target, TarEntryType.HardLink))));

    [Theory]
    [InlineData('x')]
    [InlineData('g')]
    [InlineData('S')]
    [InlineData('M')]
    [InlineData('V')]
    [InlineData('D')]
    [InlineData('Z')]
    [InlineData('8')]
    [InlineData('\u00ff')]
    public void WithATypeThatDpkgDoesNotReadAreRefused(char type)
    {
        var tar = CraftedDeb.Patched(CraftedDeb.Tar(CraftedDeb.File("./x", "x")), 0, TypeAt, [(byte)type]);
        Assert.Equal("PKG2116", HostileReading.Code(CraftedDeb.WithDataTar(tar)));
        Assert.Equal("PKG2116", HostileReading.Code(CraftedDeb.Of(CraftedDeb.Version, ("control.tar", tar), CraftedDeb.Data)));
    }

    [Theory]
    [InlineData(1L << 33)]
    [InlineData(1L << 40)]
    [InlineData(long.MaxValue - 511)]
    [InlineData(long.MaxValue)]
    public void WithAnAbsurdSizeAreRefused(long size)
    {
        var tar = CraftedDeb.Patched(CraftedDeb.Tar(CraftedDeb.File("./x", "x")), 0, SizeAt, Base256(size));
        Assert.Contains(HostileReading.Code(CraftedDeb.WithDataTar(tar)), (string[])["PKG2116", "PKG2126"]);
        Assert.Equal("PKG2126", HostileReading.Code(CraftedDeb.Of(CraftedDeb.Version, ("control.tar", tar), CraftedDeb.Data)));
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(long.MinValue)]
    public void WithANegativeSizeAreRefused(long size)
    {
        var tar = CraftedDeb.Patched(CraftedDeb.Tar(CraftedDeb.File("./x", "x")), 0, SizeAt, Base256(size));
        Assert.Equal("PKG2116", HostileReading.Code(CraftedDeb.WithDataTar(tar)));
    }

    [Fact]
    public void WithSizesThatOverflowTogetherAreRefused()
    {
        var tar = CraftedDeb.Tar(CraftedDeb.Folder("./x"), CraftedDeb.File("./y", ""), CraftedDeb.File("./z", ""));
        // Of a directory no bytes are read, whatever it says.
        tar = CraftedDeb.Patched(tar, 0, SizeAt, Base256(long.MaxValue));
        Assert.Empty(HostileReading.Codes(CraftedDeb.WithDataTar(tar)));
        tar = CraftedDeb.Patched(tar, 1024, SizeAt, Base256(long.MaxValue));
        Assert.Equal("PKG2126", HostileReading.Code(CraftedDeb.WithDataTar(tar)));
    }

    [Theory]
    [InlineData('L')]
    [InlineData('K')]
    public void WithALongNameThatIsABombAreRefused(char type)
    {
        foreach (var size in (long[])[0, TarReader.LongestName + 1, 1 << 30, 1L << 50, long.MaxValue])
        {
            var tar = CraftedDeb.Patched(CraftedDeb.Patched(CraftedDeb.Tar(CraftedDeb.File("./x", "x")), 0, TypeAt, [(byte)type]), 0, SizeAt, Base256(size));
            Assert.Equal("PKG2116", HostileReading.Code(CraftedDeb.WithDataTar(tar)));
        }
    }

    [Fact]
    public void WithALongNameAndNothingAfterItAreRefused()
    {
        var tar = CraftedDeb.Tar(CraftedDeb.File("./" + new string('a', 200), ""));
        byte[] alone = [.. tar.AsSpan(0, 1024), .. new byte[1024]];
        byte[] twice = [.. tar.AsSpan(0, 1024), .. tar];
        Assert.Equal("PKG2116", HostileReading.Code(CraftedDeb.WithDataTar(alone)));
        Assert.Equal("PKG2116", HostileReading.Code(CraftedDeb.WithDataTar(twice)));
    }

    [Fact]
    public void WithPathsOfUnboundedDepthAreRefusedBeforeTheyFillTheMemory()
    {
        var deep = "./" + string.Concat(Enumerable.Repeat("a/", TarReader.LongestName / 2 - 2));
        Assert.Equal("PKG2126", HostileReading.Code(CraftedDeb.WithData([.. Enumerable.Range(0, 9).Select(i => CraftedDeb.File(deep + i, ""))]), 256L << 20));
    }

    [Fact]
    public void WithADeviceNumberThatFitsNowhereAreRefused()
    {
        var tar = CraftedDeb.Tar((new TarEntry { Name = "./dev", Type = TarEntryType.BlockDevice }, []));
        var patched = CraftedDeb.Patched(tar, 0, 329, [0x80, 0, 0, 1, 0, 0, 0, 0]);
        Assert.Equal("PKG2116", HostileReading.Code(CraftedDeb.WithDataTar(patched)));
    }

    [Fact]
    public void WithSomethingAfterTheirEndAreRefused() =>
        Assert.Equal("PKG2116", HostileReading.Code(CraftedDeb.WithDataTar([.. CraftedDeb.Data.Content, .. Encoding.ASCII.GetBytes("x")])));

    [Fact]
    public void WithAnEndOfManyMegabytesAreRefused()
    {
        byte[] tar = [.. CraftedDeb.Data.Content, .. new byte[20 << 20]];
        var deb = CraftedDeb.Of(CraftedDeb.Version, CraftedDeb.Control, ("data.tar.xz", CraftedDeb.Compressed(tar, CompressionAlgorithm.Xz)));
        Assert.Equal("PKG2116", HostileReading.Code(deb));
    }

    private static byte[] Base256(long value)
    {
        var field = new byte[12];
        field.AsSpan().Fill(value < 0 ? (byte)0xFF : (byte)0);
        if (value >= 0) field[0] = 0x80;
        BinaryPrimitives.WriteInt64BigEndian(field.AsSpan(4), value);
        return field;
    }
}
