using System.IO.Compression;
using System.Security.Cryptography;
using Packager.Model;
using Packager.Packaging;

namespace Packager.Tests.Rendering;

/// <summary>The same tree, in our package and after dh_compress.</summary>
public sealed class CompressedLikeDebhelper : IDisposable
{
    private const string Tree = "debian/guestbook/";

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void FilesAndLinksHaveTheSameNamesAndContents()
    {
        Fill();
        var ours = Ours("");
        Compress();
        Assert.Equal(Theirs(), ours);
    }

    [Fact]
    public void AnEntryMayStayPlain()
    {
        File("usr/share/doc/guestbook/copyright", 100);
        File("usr/share/doc/guestbook/changelog", 100);
        File("usr/share/doc/guestbook/manual.txt", 9000);
        File("usr/share/man/man1/guestbook.1", 100);
        Assert.Equal(Theirs(), Ours("compress: false"));
    }

    [Fact]
    public void WhatIsBroughtBothWaysStaysAsItIs()
    {
        File("usr/share/doc/guestbook/copyright", 100);
        File("usr/share/doc/guestbook/changelog.gz", 100);
        File("usr/share/doc/guestbook/manual.txt", 9000);
        File("usr/share/doc/guestbook/manual.txt.gz", 100);
        Assert.Equal(Theirs(), Ours(""));
    }

    [Fact]
    public void ConfigurationStaysPlain()
    {
        File("usr/share/doc/guestbook/copyright", 100);
        File("usr/share/doc/guestbook/changelog", 100);
        File("usr/share/doc/guestbook/settings", 9000);
        Assert.Equal(Theirs(), Ours("exclude: []", "config|tree"));
    }

    // Every ending that one of the rules names, in either case, on both sides of the limit; then what lies elsewhere, and links.
    private void Fill()
    {
        string[] endings =
        [
            "-plain", ".txt", ".TXT", ".md", ".pdf", ".1", ".html", ".HTML", ".htm", ".html.in", ".xhtml", ".gif", ".PNG", ".jpg", ".jpeg", ".gz", ".taz", ".tgz", ".z", ".Z", ".bz2",
            "-gz", "-z", "_z", ".epub", ".jar", ".zip", ".odg", ".odp", ".odt", ".css", ".xz", ".lz", ".lzma", ".haddock", ".hs", ".woff", ".woff2", ".svg", ".svgz", ".js", ".JS",
            ".json", ".map", ".MAP", ".devhelp2", ".sgml", ".pcf", ".zst", ".haddock.txt",
        ];
        string[] folders = ["doc/guestbook", "doc/guestbook/examples", "doc/guestbook/html/_sources", "doc/guestbook/sub/examples", "doc", "man/man1", "man/de/man8", "info", "fonts/X11/misc", "guestbook"];
        foreach (var folder in folders)
        {
            foreach (var ending in endings) File($"usr/share/{folder}/large{ending}", 4097);
            File($"usr/share/{folder}/limit.txt", 4096);
            File($"usr/share/{folder}/small.txt", 0);
        }

        string[] names =
        [
            "changelog", "changelog.html", "Changelog", "changelog.htm", "changelog-1.2", "NEWS", "NEWS.Debian", "NEWS.html", "news", "index.sgml", "objects.inv", "search_index.json",
            ".htaccess", ".HTACCESS", "copyright", "Copyright", "examples", "_sources",
        ];
        foreach (var name in names)
        {
            File("usr/share/doc/guestbook/" + (name is "examples" ? "more/examples" : name), 5000);
            if (name.StartsWith('c') || name.StartsWith('N')) File("usr/share/doc/guestbook/short/" + name, 10);
        }

        System.IO.File.SetUnixFileMode(_folder[Tree + "usr/share/doc/guestbook/large.md"], (UnixFileMode)0b111_101_101);
        Links();
    }

    private void Links()
    {
        Link("usr/share/doc/guestbook/README", "large.txt");
        Link("usr/share/doc/guestbook/READ-FIRST", "README");
        Link("usr/share/doc/guestbook/again.gz", "READ-FIRST");
        Link("usr/share/doc/guestbook/plain", "small.txt");
        Link("usr/share/doc/guestbook/missing", "../other/README");
        Link("usr/share/doc/alias", "guestbook");
        Link("usr/share/doc/guestbook/around", "../alias/large.md");
        Link("usr/share/man/man1/guest.1", "large.1");
        Link("usr/lib/guestbook/manual", "../../share/man/man1/guest.1");
        Link("usr/lib/guestbook/loop", "loop2");
        Link("usr/lib/guestbook/loop2", "loop");
    }

    private List<string> Ours(string more, string type = "tree")
    {
        var manifest = _folder.Write("packager.yaml", $$"""
            packager: 1
            name: guestbook
            version: "1.0"
            mtime: 2026-01-31T12:00:00Z
            maintainer: Jane Doe <jane@example.com>
            description: a book for guests
            formats: [deb/all]
            contents:
              - { src: {{Tree}}usr, dst: /usr, type: "{{type}}"{{(more.Length == 0 ? "" : ", " + more)}} }
            """);
        var request = new PackagingRequest { Manifest = manifest, Output = _folder["out"], Environment = new Dictionary<string, string>() };
        var entries = Assert.Single(PackagingRun.Plan(request, _ => { })).Package.Payload.Entries;
        return [.. entries.Where(e => e.Kind != PayloadKind.Directory).Select(Line).Order(StringComparer.Ordinal)];
    }

    private static string Line(PayloadEntry entry)
    {
        using var content = entry.Content?.Open();
        return $"{entry.Path} {(content is null ? "-> " + entry.LinkTarget : Digest(entry.Path, content))}{(entry.Mode.IsExecutable && content is not null ? " executable" : "")}";
    }

    private void Compress()
    {
        _folder.Write("debian/control", "Source: guestbook\nMaintainer: Jane Doe <jane@example.com>\nBuild-Depends: debhelper-compat (= 13)\n\nPackage: guestbook\nArchitecture: all\nDescription: test\n");
        _folder.Write("debian/changelog", "guestbook (1.0) unstable; urgency=medium\n\n  * New.\n\n -- Jane Doe <jane@example.com>  Sat, 31 Jan 2026 12:00:00 +0000\n");
        var (code, output) = Tool.Try(_folder.Path, null, "dh_compress");
        Assert.True(code == 0, output);
    }

    private List<string> Theirs()
    {
        var root = _folder[Tree[..^1]];
        return [.. Below(new DirectoryInfo(root)).Select(i => Line(i, i.FullName[root.Length..])).Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<FileSystemInfo> Below(DirectoryInfo folder) =>
        folder.EnumerateFileSystemInfos().SelectMany(i => i is DirectoryInfo { LinkTarget: null } inner ? Below(inner) : [i]);

    private static string Line(FileSystemInfo item, string path)
    {
        if (item.LinkTarget is { } target) return $"{path} -> {target}";
        using var content = System.IO.File.OpenRead(item.FullName);
        return $"{path} {Digest(path, content)}{((item.UnixFileMode & UnixFileMode.UserExecute) != 0 ? " executable" : "")}";
    }

    // Two compressors need not make the same bytes; what comes out of them is the same.
    private static string Digest(string path, Stream content)
    {
        using var bytes = new MemoryStream();
        content.CopyTo(bytes);
        bytes.Position = 0;
        var isCompressed = path.EndsWith(".gz", StringComparison.Ordinal) && bytes.Length > 1 && bytes.ReadByte() == 0x1f && bytes.ReadByte() == 0x8b;
        bytes.Position = 0;
        return (isCompressed ? "gzip " + Convert.ToHexString(SHA256.HashData(new GZipStream(bytes, CompressionMode.Decompress))) : Convert.ToHexString(SHA256.HashData(bytes)))[..24];
    }

    private void File(string name, int length) => _folder.Write(Tree + name, new string('x', length));

    private void Link(string name, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[Tree + name])!);
        System.IO.File.CreateSymbolicLink(_folder[Tree + name], target);
    }
}
