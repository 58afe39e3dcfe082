using System.Buffers;
using System.IO.Compression;
using System.Text;
using Packager.Debian;

namespace Packager.Publishing;

/// <summary>The changelog that a package brings (Debian Policy §12.7).</summary>
internal static class PackageChangelog
{
    private const int LargestFile = 4 << 20;
    private const int LargestText = 1 << 20;
    private const int LargestEntry = 8_000;

    /// <summary>Reads it, as far as there is room for it; empty when there is none.</summary>
    public static string Read(DebReader deb, string package)
    {
        var folder = $"/usr/share/doc/{package}/";
        string[] names = [folder + "changelog.Debian.gz", folder + "changelog.gz", folder + "changelog"];
        foreach (var entry in deb.ReadData())
        {
            if (names.Contains(entry.Path) && entry.Header.Size <= LargestFile) return Text(entry);
        }

        return "";
    }

    /// <summary>The first entry of one, without the line of who and when.</summary>
    public static string Newest(string text)
    {
        // What is no changelog of Debian's is told from its beginning.
        var end = text.IndexOf("\n -- ", StringComparison.Ordinal);
        return text[..Math.Min(end < 0 ? text.Length : end, LargestEntry)].Trim('\n', ' ');
    }

    private static string Text(DebEntry entry)
    {
        using var content = entry.Path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(entry.Content, CompressionMode.Decompress, leaveOpen: true) : entry.Content;
        var bytes = ArrayPool<byte>.Shared.Rent(LargestText);
        try
        {
            return Encoding.UTF8.GetString(bytes, 0, content.ReadAtLeast(bytes.AsSpan(0, LargestText), LargestText, throwOnEndOfStream: false));
        }
        catch (InvalidDataException)
        {
            return "";
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
