using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Packager.Debian.Tests.Lint;

/// <summary>A package that breaks rules on purpose, built by dpkg-deb, which lets everything pass.</summary>
internal sealed class BrokenPackage(string name)
{
    private readonly List<(string Path, byte[] Content, int Mode)> _files = [];
    private readonly List<(string Path, string Target)> _links = [];
    private readonly List<(string Path, int Mode)> _folders = [];
    private readonly List<(string Name, string Content, int Mode)> _members = [];

    public string Name => name;

    /// <summary>Control fields that replace the faultless ones; a null takes one away.</summary>
    public Dictionary<string, string?> Fields { get; init; } = [];

    /// <summary>Whether there is a faultless copyright file and changelog.</summary>
    public bool HasDocumentation { get; init; } = true;

    /// <summary>Whether control.tar is put together by tar and ar, since dpkg-deb mends the modes of its members.</summary>
    public bool HasOddModes { get; init; }

    /// <summary>The member md5sums; null for the true one, empty for none.</summary>
    public string? Md5sums { get; init; }

    public static byte[] Gzip(string text, bool best = true, uint time = 0)
    {
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, best ? CompressionLevel.SmallestSize : CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text));
        var bytes = output.ToArray();
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(4), time);
        bytes[8] = (byte)(best ? 2 : 4);
        return bytes;
    }

    public static string Changelog(string name, string version) =>
        $"{name} ({version}) unstable; urgency=medium\n\n  * Release. (Closes: #123456)\n\n -- Jane Doe <jane@example.com>  Tue, 14 Nov 2023 22:13:20 +0000\n";

    public BrokenPackage File(string path, byte[] content, int mode = 0x1a4)
    {
        _files.Add((path, content, mode));
        return this;
    }

    public BrokenPackage File(string path, string content = "text\n", string mode = "0644") => File(path, Encoding.UTF8.GetBytes(content), Octal(mode));

    public BrokenPackage Program(string path, byte[] content, string mode = "0755") => File(path, content, Octal(mode));

    public BrokenPackage Link(string path, string target)
    {
        _links.Add((path, target));
        return this;
    }

    public BrokenPackage Folder(string path, string mode = "0755")
    {
        _folders.Add((path, Octal(mode)));
        return this;
    }

    public BrokenPackage Member(string member, string content, string mode)
    {
        _members.Add((member, content, Octal(mode)));
        return this;
    }

    /// <summary>Builds it.</summary>
    /// <returns>The path of the .deb.</returns>
    public string Build(TemporaryFolder folder)
    {
        var root = folder[name];
        if (HasDocumentation) AddDocumentation();
        foreach (var (path, content, _) in _files) Write(root + path, content);
        foreach (var (path, _) in _folders) Directory.CreateDirectory(root + path);
        foreach (var (path, target) in _links) MakeLink(root + path, target);
        Directory.CreateDirectory(root + "/DEBIAN");
        WriteControl(root);
        Tool.Run("chmod", "-R", "u=rwX,go=rX", root);
        foreach (var (path, mode) in _files.Select(f => (f.Path, f.Mode)).Concat(_folders)) System.IO.File.SetUnixFileMode(root + path, (UnixFileMode)mode);
        foreach (var (member, _, mode) in _members) System.IO.File.SetUnixFileMode($"{root}/DEBIAN/{member}", (UnixFileMode)mode);
        Tool.Run("dpkg-deb", "--build", "--nocheck", "--root-owner-group", "-Znone", root, root + ".deb");
        if (HasOddModes) ReplaceControl(root);
        return root + ".deb";
    }

    private static void ReplaceControl(string root)
    {
        Tool.Run("tar", "--create", "--owner=0", "--group=0", "--file", root + "/control.tar", "--directory", root + "/DEBIAN", ".");
        Tool.Run("ar", "r", root + ".deb", root + "/control.tar");
    }

    private static int Octal(string mode) => Convert.ToInt32(mode, 8);

    private static void Write(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, content);
    }

    private static void MakeLink(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.CreateSymbolicLink(path, target);
    }

    private void AddDocumentation()
    {
        File($"/usr/share/doc/{name}/copyright", "Copyright 2023 Jane Doe\nLicense: public domain\n");
        File($"/usr/share/doc/{name}/changelog.Debian.gz", Gzip(Changelog(name, "1.0-1acme1")));
    }

    private void WriteControl(string root)
    {
        var fields = new Dictionary<string, string?>
        {
            ["Package"] = name, ["Version"] = "1.0-1acme1", ["Architecture"] = "all", ["Maintainer"] = "Jane Doe <jane@example.com>", ["Section"] = "utils",
            ["Priority"] = "optional", ["Homepage"] = "https://example.com", ["Description"] = "breaks rules on purpose\n It is built for a test.\n It does nothing else.",
        };
        foreach (var (field, value) in Fields) fields[field] = value;
        var control = string.Concat(fields.Where(f => f.Value is not null).Select(f => $"{f.Key}: {f.Value}\n"));
        System.IO.File.WriteAllText(root + "/DEBIAN/control", control);
        foreach (var (member, content, _) in _members) System.IO.File.WriteAllText($"{root}/DEBIAN/{member}", content);
        var md5sums = Md5sums ?? string.Concat(_files.Select(f => $"{Digest(f.Content)}  {f.Path[1..]}\n"));
        if (md5sums.Length > 0) System.IO.File.WriteAllText(root + "/DEBIAN/md5sums", md5sums);
    }

#pragma warning disable CA5351 // The file format fixes the algorithm.
    private static string Digest(byte[] content) => Convert.ToHexStringLower(MD5.HashData(content));
#pragma warning restore CA5351
}
