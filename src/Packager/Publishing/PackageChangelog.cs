using System.IO.Compression;
using System.Text;
using Packager.Debian;

namespace Packager.Publishing;

/// <summary>The newest entry of the changelog that a package brings (Debian Policy §12.7).</summary>
internal static class PackageChangelog
{
    private const int LargestFile = 4 << 20;
    private const int LargestText = 8_000;

    /// <summary>Reads it; empty when there is none.</summary>
    public static string Newest(DebReader deb, string package)
    {
        var folder = $"/usr/share/doc/{package}/";
        string[] names = [folder + "changelog.Debian.gz", folder + "changelog.gz", folder + "changelog"];
        foreach (var entry in deb.ReadData())
        {
            if (names.Contains(entry.Path) && entry.Header.Size <= LargestFile) return FirstEntry(Read(entry));
        }

        return "";
    }

    private static string Read(DebEntry entry)
    {
        using var content = entry.Path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(entry.Content, CompressionMode.Decompress, leaveOpen: true) : entry.Content;
        var bytes = new byte[LargestText];
        try
        {
            return Encoding.UTF8.GetString(bytes, 0, content.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            return "";
        }
    }

    // Entries end with a line of who and when; what is no changelog of Debian's is told from its beginning.
    private static string FirstEntry(string text)
    {
        var end = text.IndexOf("\n -- ", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Trim('\n', ' ');
    }
}
