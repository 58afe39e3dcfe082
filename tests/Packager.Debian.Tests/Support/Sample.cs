using Packager.Binary;
using Packager.Model;

namespace Packager.Debian.Tests;

/// <summary>Packages for tests, and the same as a tree on disk for dpkg-deb.</summary>
internal static class Sample
{
    public static DateTimeOffset Date { get; } = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    public static ControlStanza Control { get; } = ControlStanza.Empty
        .With("Package", "sample").With("Version", "1.0").With("Architecture", "all")
        .With("Maintainer", "A Person <person@example.com>").With("Description", "a sample\nIt has a longer\n\ntext.");

    public static PayloadEntry File(string path, string content, int mode = 0b110_100_100) => new()
    {
        Path = path, Kind = PayloadKind.File, Mode = new UnixMode(mode), Content = Content.FromText(content, "test"),
    };

    public static PayloadEntry Link(string path, string target) => new() { Path = path, Kind = PayloadKind.Symlink, LinkTarget = target };

    public static Payload Payload(params IEnumerable<PayloadEntry> entries)
    {
        var diagnostics = new DiagnosticBag();
        var payload = Model.Payload.Create(entries, diagnostics);
        Assert.Empty(diagnostics);
        return payload;
    }

    public static DebPackage Package(params IEnumerable<PayloadEntry> entries) => new()
    {
        Control = Control, Payload = Payload(entries), Date = Date, Compression = new CompressionSettings(CompressionAlgorithm.Xz, 6),
    };

    /// <summary>Entries whose names and links are as awkward as tar's fields make them.</summary>
    public static IEnumerable<PayloadEntry> AwkwardEntries()
    {
        yield return File("/a/x", "x");
        yield return File("/a/z/q", new string('q', 512));
        yield return File("/a-b/y", new string('y', 513));
        yield return File("/a.b/y", "");
        yield return File("/a0", new string('0', 511), 0b111_101_101);
        yield return File("/b/é", "accent");
        foreach (var length in (int[])[99, 100, 101, 255])
        {
            // The stored name begins with "./".
            var folder = "/" + new string('d', 60);
            yield return File(folder + "/" + new string('f', length - folder.Length - 2), "long");
            yield return Link("/links/" + length, new string('t', length));
            yield return Link(folder + "/" + new string('l', length - folder.Length - 2), new string('u', length));
        }

        yield return Link("/a/link", "../x");
    }

    /// <summary>Puts a package on disk as dpkg-deb wants to find it.</summary>
    public static void Unfold(DebPackage package, string root, string control)
    {
        Directory.CreateDirectory(Path.Combine(root, "DEBIAN"));
        System.IO.File.WriteAllText(Path.Combine(root, "DEBIAN", "control"), control);
        foreach (var entry in package.Payload.Entries)
        {
            var path = root + entry.Path;
            if (entry.Kind == PayloadKind.Directory) Directory.CreateDirectory(path);
            else if (entry.Kind == PayloadKind.Symlink) System.IO.File.CreateSymbolicLink(path, entry.LinkTarget!);
            else Write(path, entry);
            if (entry.Kind != PayloadKind.Symlink) System.IO.File.SetUnixFileMode(path, (UnixFileMode)entry.Mode.Bits);
        }
    }

    private static void Write(string path, PayloadEntry entry)
    {
        using var content = entry.Content!.Open();
        using var file = System.IO.File.Create(path);
        content.CopyTo(file);
    }
}
