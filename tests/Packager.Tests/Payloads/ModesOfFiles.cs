using System.Buffers.Binary;

namespace Packager.Tests.Payloads;

[System.Runtime.Versioning.SupportedOSPlatform("linux")]
public sealed class ModesOfFiles : IDisposable
{
    private readonly SourceFolder _source = new();

    public void Dispose() => _source.Dispose();

    [Fact]
    public void FollowFromContent()
    {
        _source.File("tree/script", "#!/bin/sh\n");
        _source.File("tree/static", Elf(type: 2));
        _source.File("tree/pie", Elf(type: 3, interpreter: true));
        _source.File("tree/static-pie", Elf(type: 3, pieFlag: true));
        _source.File("tree/plugin", Elf(type: 3));
        _source.File("tree/object.o", Elf(type: 1));
        _source.File("tree/assembly.dll", "MZ");
        _source.File("tree/data.json", "{}");
        Assert.Equal(
            [
                "0755 /opt/x/", "0644 /opt/x/assembly.dll", "0644 /opt/x/data.json", "0644 /opt/x/object.o", "0755 /opt/x/pie",
                "0644 /opt/x/plugin", "0755 /opt/x/script", "0755 /opt/x/static", "0755 /opt/x/static-pie",
            ],
            _source.Listing(_source.Manifest(_source.Entry("tree", "/opt/x", "tree"))));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void FollowFromContentOnEveryMachine(bool narrow, bool bigEndian)
    {
        _source.File("pie", Elf(3, interpreter: true, narrow: narrow, bigEndian: bigEndian));
        _source.File("static-pie", Elf(3, pieFlag: true, narrow: narrow, bigEndian: bigEndian));
        _source.File("plugin", Elf(3, narrow: narrow, bigEndian: bigEndian));
        Assert.Equal(["0755 /opt/pie", "0644 /opt/plugin", "0755 /opt/static-pie"], _source.Listing(_source.Manifest(_source.Entry("*", "/opt"))));
    }

    [Fact]
    public void AreThoseOfTheSystemsOwnPrograms()
    {
        var programs = Directory.GetFiles("/usr/bin").Where(p => new FileInfo(p).LinkTarget is null).Order(StringComparer.Ordinal).Take(200);
        var libraries = Directory.GetFiles("/usr/lib/x86_64-linux-gnu", "*.so.*").Where(p => new FileInfo(p).LinkTarget is null).Take(100);
        Assert.All(programs, p => Assert.Equal(["0755 /opt/program"], Literal(p, "/opt/program")));
        Assert.All(libraries, p => Assert.Equal(["0644 /opt/" + Path.GetFileName(p)], Literal(p, "/opt/")));
    }

    private List<string> Literal(string src, string dst) =>
        _source.Listing(_source.Manifest(_source.Entry(src, dst)) with { DisableGlobbing = new(true, default) });

    [Fact]
    public void FollowFromThePath()
    {
        _source.File("text");
        _source.File("script", "#!/bin/sh\n");
        string[] places = ["/usr/bin/a", "/etc/init.d/a", "/etc/sudoers.d/a", "/usr/lib/x/a"];
        Assert.Equal(["0755 /etc/init.d/a", "0440 /etc/sudoers.d/a", "0755 /usr/bin/a", "0644 /usr/lib/x/a"],
            _source.Listing(_source.Manifest([.. places.Select(p => _source.Entry("text", p))])));
        string[] plain = ["/usr/share/doc/demo/a", "/usr/share/man/man1/a", "/usr/bin/a.so.1", "/usr/share/doc/demo/examples/a"];
        Assert.Equal(["0644 /usr/bin/a.so.1", "0644 /usr/share/doc/demo/a", "0755 /usr/share/doc/demo/examples/a", "0644 /usr/share/man/man1/a"],
            _source.Listing(_source.Manifest([.. plain.Select(p => _source.Entry("script", p))])));
    }

    [Theory]
    [InlineData(UnixFileMode.UserRead)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)]
    [InlineData(UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.SetUser | UnixFileMode.SetGroup)]
    public void NeverFollowFromTheDisk(UnixFileMode onDisk)
    {
        File.SetUnixFileMode(_source.File("tree/data"), onDisk);
        File.SetUnixFileMode(_source.File("tree/script", "#!/bin/sh\n"), onDisk);
        File.SetUnixFileMode(Path.Combine(_source.Path, "tree"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Assert.Equal(["0755 /opt/x/", "0644 /opt/x/data", "0755 /opt/x/script"], _source.Listing(_source.Manifest(_source.Entry("tree", "/opt/x", "tree"))));
    }

    [Fact]
    public void AreSetuidWhenTheManifestSaysSo()
    {
        _source.File("tool", "#!/bin/sh\n");
        var entry = _source.Entry("tool", "bin/") with { FileInfo = new() { Mode = new(new Model.UnixMode(0b100_111_101_101), default) } };
        Assert.Equal(["4755 /usr/bin/tool"], _source.Listing(_source.Manifest(entry)));
    }

    /// <summary>The least ELF file that the question needs: a header, an interpreter or a dynamic section with the flag of a program.</summary>
    private static byte[] Elf(ushort type, bool interpreter = false, bool pieFlag = false, bool narrow = false, bool bigEndian = false)
    {
        var bytes = new byte[512];
        var (header, segment, word) = narrow ? (52, 32, 4) : (64, 56, 8);
        "\u007fELF"u8.CopyTo(bytes);
        (bytes[4], bytes[5]) = ((byte)(narrow ? 1 : 2), (byte)(bigEndian ? 2 : 1));
        Put(16, 2, type);
        Put(narrow ? 28 : 32, word, header);
        Put(narrow ? 42 : 54, 2, segment);
        Put(narrow ? 44 : 56, 2, 2);
        Put(header, 4, interpreter ? 3 : 1);
        Put(header + segment, 4, 2);
        Put(header + segment + (narrow ? 4 : 8), word, 300);
        Put(300, word, 1);
        Put(300 + (2 * word), word, 0x6ffffffb);
        Put(300 + (3 * word), word, pieFlag ? 0x08000001 : 1);
        return bytes;

        void Put(int offset, int size, long value)
        {
            Span<byte> text = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(text, value);
            text = text[..size];
            if (bigEndian) text.Reverse();
            text.CopyTo(bytes.AsSpan(offset));
        }
    }
}
