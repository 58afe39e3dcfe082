using System.Text;

namespace Packager.Binary.Tests;

/// <summary>Archives that we write are read by binutils' ar, and the ones of that by us.</summary>
public class ArArchives
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4095)]
    [InlineData(65537)]
    public void AreReadByAr(int length)
    {
        using var folder = new TemporaryFolder();
        var content = Enumerable.Range(0, length).Select(i => (byte)i).ToArray();
        var archive = Write(new ArMember("first", length, 1, 0x81A4) { Uid = 999999, Gid = 1 }, content, new ArMember("exactly-15-long", length, 2), content);
        var path = Path.Combine(folder.Path, "x.a");
        File.WriteAllBytes(path, archive);

        Assert.Equal("first\nexactly-15-long\n", RealTool.Text([], "ar", "t", path));
        Assert.Equal(content, RealTool.Filter([], "ar", "p", path, "first"));
        Assert.Equal(content, RealTool.Filter([], "ar", "p", path, "exactly-15-long"));
        Assert.Equal([("first", length), ("exactly-15-long", length)], Read(archive).Select(m => (m.Member.Name, m.Content.Length)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("D")]
    [InlineData("T")]
    public void OfArAreReadByUs(string how)
    {
        using var folder = new TemporaryFolder();
        string[] names = ["x", "a-name-of-15-chr", "a-name-that-is-much-longer-than-sixteen-characters", "another-that-is-longer-than-sixteen"];
        foreach (var name in names) File.WriteAllText(Path.Combine(folder.Path, name), name);
        var path = Path.Combine(folder.Path, "x.a");
        RealTool.Filter([], "ar", ["qcS" + how, path, .. names.Select(name => Path.Combine(folder.Path, name))]);
        // A thin archive has the headers alone; it has another magic, which is none of ours.
        if (File.ReadAllText(path).StartsWith("!<thin>", StringComparison.Ordinal))
        {
            Assert.Throws<MalformedException>(() => Read(File.ReadAllBytes(path)));
            return;
        }

        var members = Read(File.ReadAllBytes(path));
        Assert.Equal(names, members.Select(m => m.Member.Name));
        Assert.Equal(names, members.Select(m => Encoding.ASCII.GetString(m.Content)));
    }

    [Fact]
    public void WithNamesOfBsdAreRead()
    {
        var archive = Write(new ArMember("#1", 15, 0), "name\0\0\0\0content"u8.ToArray());
        "#1/8"u8.CopyTo(archive.AsSpan(8));

        var (member, content) = Assert.Single(Read(archive));
        Assert.Equal(("name", 7L), (member.Name, member.Size));
        Assert.Equal("content"u8.ToArray(), content);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a/b")]
    [InlineData("é")]
    [InlineData("seventeen-letters")]
    public void WithANameThatDoesNotFitAreNotWritten(string name) => Assert.Throws<ArgumentException>(() => Write(new ArMember(name, 0, 0), []));

    [Theory]
    [InlineData(10_000_000_000, 0)]
    [InlineData(-1, 0)]
    [InlineData(0, 1_000_000_000_000)]
    [InlineData(0, -1)]
    public void WithANumberThatDoesNotFitAreNotWritten(long size, long time) => Assert.Throws<ArgumentException>(() => Write(new ArMember("x", size, time), []));

    [Theory]
    [InlineData(4)]
    [InlineData(6)]
    public void WithAContentOfAnotherLengthAreNotWritten(int said) => Assert.Throws<InvalidDataException>(() => Write(new ArMember("x", said, 0), new byte[5]));

    [Fact]
    public void AreReadForwardFromAPipeJustTheSame()
    {
        var archive = Write(new ArMember("a", 3, 0), new byte[3], new ArMember("b", 2, 0), new byte[2]);
        var fromPipe = new ArReader(new System.IO.Compression.BrotliStream(new MemoryStream(Brotli(archive)), System.IO.Compression.CompressionMode.Decompress));
        var names = new List<(string, long)>();
        while (fromPipe.Next() is { } member) names.Add((member.Name, member.Offset));
        Assert.Equal(Read(archive).Select(m => (m.Member.Name, m.Member.Offset)), names);
    }

    private static byte[] Brotli(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var brotli = new System.IO.Compression.BrotliStream(output, System.IO.Compression.CompressionLevel.Fastest)) brotli.Write(bytes);
        return output.ToArray();
    }

    private static byte[] Write(ArMember first, byte[] content, ArMember? second = null, byte[]? secondContent = null)
    {
        using var output = new MemoryStream();
        var ar = new ArWriter(output);
        ar.Write(first, new MemoryStream(content));
        if (second is not null) ar.Write(second, new MemoryStream(secondContent!));
        return output.ToArray();
    }

    private static List<(ArMember Member, byte[] Content)> Read(byte[] archive)
    {
        var ar = new ArReader(new MemoryStream(archive));
        var members = new List<(ArMember, byte[])>();
        while (ar.Next() is { } member)
        {
            using var content = new MemoryStream();
            ar.Content.CopyTo(content);
            members.Add((member, content.ToArray()));
        }

        return members;
    }
}
