using System.Text;
using Packager.Binary;

namespace Packager.Debian.Tests;

/// <summary>A control.tar that is small on disk and vast in memory, or that has not what a package needs.</summary>
public class HostileControlArchives
{
    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("Package: x\n")]
    [InlineData("Package: x\nVersion: 1\nArchitecture:\n")]
    [InlineData("Package: x\nVersion: 1\nArchitecture: all\n\nPackage: y\n")]
    [InlineData("Package: x\nPackage: y\nVersion: 1\nArchitecture: all\n")]
    [InlineData("Package: x\0\nVersion: 1\nArchitecture: all\n")]
    public void WithABadStanzaAreRefused(string stanza) => Assert.NotEmpty(HostileReading.Codes(CraftedDeb.WithControl(CraftedDeb.File("./control", stanza))));

    [Fact]
    public void WithoutControlAreRefused()
    {
        Assert.Equal("PKG2122", HostileReading.Code(CraftedDeb.WithControl()));
        Assert.Equal("PKG2122", HostileReading.Code(CraftedDeb.WithControl(CraftedDeb.File("./postinst", "#!/bin/sh\n"))));
    }

    [Fact]
    public void WithAnythingButPlainFilesAreRefused()
    {
        var control = CraftedDeb.File("./control", CraftedDeb.Stanza);
        Assert.Equal("PKG2121", HostileReading.Code(CraftedDeb.WithControl(CraftedDeb.Link("./control", "/etc/passwd"))));
        Assert.Equal("PKG2121", HostileReading.Code(CraftedDeb.WithControl(control, CraftedDeb.Link("./hard", "./control", TarEntryType.HardLink))));
        Assert.Equal("PKG2121", HostileReading.Code(CraftedDeb.WithControl(control, CraftedDeb.Folder("./folder/"))));
        Assert.Equal("PKG2121", HostileReading.Code(CraftedDeb.WithControl(control, CraftedDeb.File("./folder/file", "x"))));
        Assert.Equal("PKG2121", HostileReading.Code(CraftedDeb.WithControl(control, (new TarEntry { Name = "./pipe", Type = TarEntryType.Fifo }, []))));
    }

    [Fact]
    public void ThatUnpackToMoreThanIsHeldInMemoryAreRefused()
    {
        var bomb = Xz(CraftedDeb.File("./control", CraftedDeb.Stanza), CraftedDeb.Bytes("./templates", new byte[80 << 20]));
        Assert.True(bomb.Length < 1 << 16, "the bomb is to be small");
        Assert.Equal("PKG2126", HostileReading.Code(bomb));
    }

    [Fact]
    public void WithAStanzaOfManyMegabytesAreRefused() =>
        Assert.Equal("PKG2126", HostileReading.Code(Xz(CraftedDeb.Bytes("./control", Repeated("x\n", 8 << 20)))));

    [Theory]
    [InlineData("x\n")]
    [InlineData(" \n")]
    [InlineData("a:\n")]
    [InlineData(": \n")]
    [InlineData("\r\n")]
    public void WithAFaultInEachOfAMillionLinesAreRefusedAtOnce(string line)
    {
        var codes = HostileReading.Codes(Xz(CraftedDeb.Bytes("./control", Repeated(line, 3 << 20))), 512L << 20);
        Assert.InRange(codes.Count, 1, 110);
    }

    [Fact]
    public void WithTheirRootAMillionTimesAreRefused() =>
        Assert.Equal("PKG2126", HostileReading.Code(Xz([.. Enumerable.Repeat(CraftedDeb.Folder("./"), 20_000)])));

    [Fact]
    public void WithManyFilesAreRefused() =>
        Assert.Equal("PKG2126", HostileReading.Code(Xz([.. Enumerable.Range(0, 1000).Select(i => CraftedDeb.File("./" + i, ""))])));

    private static byte[] Repeated(string text, int length)
    {
        var bytes = new byte[length];
        for (var i = 0; i + text.Length <= length; i += text.Length) Encoding.ASCII.GetBytes(text, bytes.AsSpan(i));
        for (var i = length - length % text.Length; i < length; i++) bytes[i] = (byte)'\n';
        return bytes;
    }

    private static byte[] Xz(params (TarEntry Entry, byte[] Content)[] entries) => CraftedDeb.Of(
        CraftedDeb.Version, ("control.tar.xz", CraftedDeb.Compressed(CraftedDeb.Tar(entries), CompressionAlgorithm.Xz)), CraftedDeb.Data);
}
