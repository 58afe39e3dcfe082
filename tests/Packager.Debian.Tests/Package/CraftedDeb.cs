using System.Text;
using Packager.Binary;

namespace Packager.Debian.Tests;

/// <summary>Packages whose parts can be made wrong one by one; what is not said is as it must be.</summary>
internal static class CraftedDeb
{
    public const string Stanza = "Package: sample\nVersion: 1.0\nArchitecture: all\nMaintainer: A Person <person@example.com>\nDescription: a sample\n";

    public static readonly (string Name, byte[] Content) Version = ("debian-binary", "2.0\n"u8.ToArray());

    public static readonly (string Name, byte[] Content) Control = ("control.tar", Tar(File("./control", Stanza)));

    public static readonly (string Name, byte[] Content) Data = ("data.tar", Tar(Folder("./"), Folder("./usr/"), File("./usr/x", "x")));

    public static byte[] Of(params (string Name, byte[] Content)[] members)
    {
        using var output = new MemoryStream();
        var ar = new ArWriter(output);
        foreach (var (name, content) in members) ar.Write(new ArMember(name, content.Length, 0), new MemoryStream(content));
        return output.ToArray();
    }

    public static byte[] WithData(params (TarEntry Entry, byte[] Content)[] entries) => WithDataTar(Tar(entries));

    public static byte[] WithDataTar(byte[] tar) => Of(Version, Control, ("data.tar", tar));

    public static byte[] WithControl(params (TarEntry Entry, byte[] Content)[] entries) => Of(Version, ("control.tar", Tar(entries)), Data);

    public static (TarEntry Entry, byte[] Content) File(string name, string content) => Bytes(name, Encoding.UTF8.GetBytes(content));

    public static (TarEntry Entry, byte[] Content) Bytes(string name, byte[] content) =>
        (new TarEntry { Name = name, Type = TarEntryType.File, Mode = 0b110_100_100, Size = content.Length }, content);

    public static (TarEntry Entry, byte[] Content) Folder(string name) =>
        (new TarEntry { Name = name, Type = TarEntryType.Directory, Mode = 0b111_101_101 }, []);

    public static (TarEntry Entry, byte[] Content) Link(string name, string target, TarEntryType type = TarEntryType.Symlink) =>
        (new TarEntry { Name = name, Type = type, Mode = 0b111_111_111, LinkName = target }, []);

    public static byte[] Tar(params (TarEntry Entry, byte[] Content)[] entries)
    {
        using var output = new MemoryStream();
        var tar = new TarWriter(output);
        foreach (var (entry, content) in entries) tar.Write(entry, content.Length > 0 ? new MemoryStream(content) : null);
        tar.Complete();
        return output.ToArray();
    }

    /// <summary>A tar archive with bytes of one header replaced, and the header's checksum right again.</summary>
    public static byte[] Patched(byte[] tar, int header, int at, ReadOnlySpan<byte> bytes)
    {
        var patched = tar.ToArray();
        bytes.CopyTo(patched.AsSpan(header + at));
        var block = patched.AsSpan(header, 512);
        block.Slice(148, 8).Fill((byte)' ');
        var sum = 0;
        foreach (var value in block) sum += value;
        Encoding.ASCII.GetBytes(Convert.ToString(sum, 8).PadLeft(6, '0') + "\0 ", block.Slice(148, 8));
        return patched;
    }

    public static byte[] Compressed(byte[] content, CompressionAlgorithm algorithm)
    {
        using var output = new MemoryStream();
        using var compressing = CompressingStream.Open(output, new CompressionSettings(algorithm, 6), 1);
        compressing.Write(content);
        compressing.Complete();
        return output.ToArray();
    }

    public static byte[] Compressed(CompressionAlgorithm algorithm)
    {
        var extension = new CompressionSettings(algorithm, 6).Extension;
        return Of(Version, (Control.Name + extension, Compressed(Control.Content, algorithm)), (Data.Name + extension, Compressed(Data.Content, algorithm)));
    }
}
