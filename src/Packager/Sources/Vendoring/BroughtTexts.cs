using System.IO.Compression;
using System.Text;
using Packager.Binary;

namespace Packager.Sources.Vendoring;

/// <summary>The texts of an archive (.tgz, .tar.gz, .zip, .whl) that say what it is and under which licence: small, and few.</summary>
internal sealed class BroughtTexts
{
    private const int MostBytes = 1 << 20;
    private const int MostTexts = 32;
    private static readonly string[] s_licenses = ["LICENSE", "LICENCE", "COPYING"];
    private readonly List<(string Path, string Text)> _texts = [];

    private BroughtTexts()
    {
    }

    /// <summary>The text of a licence, the one that lies highest; null when there is none.</summary>
    public string? License => _texts.Where(t => IsLicense(t.Path)).OrderBy(t => t.Path.Count(c => c == '/')).ThenBy(t => t.Path, StringComparer.Ordinal).Select(t => t.Text).FirstOrDefault();

    /// <summary>Reads them.</summary>
    /// <param name="path">The archive.</param>
    /// <param name="metadata">The name of the file that describes the package.</param>
    /// <exception cref="InvalidDataException">It is none of these archives, or a broken one.</exception>
    public static BroughtTexts Read(string path, string metadata)
    {
        var texts = new BroughtTexts();
        try
        {
            foreach (var (name, length, content) in path.EndsWith("gz", StringComparison.Ordinal) ? Tar(path) : Zip(path))
            {
                if (texts._texts.Count == MostTexts) break;
                if (length > MostBytes || (!IsLicense(name) && Last(name) != metadata)) continue;
                using var stream = content();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                texts._texts.Add((name, Tidy(reader.ReadToEnd())));
            }
        }
        catch (Exception fault) when (fault is MalformedException or IOException or FormatException)
        {
            throw new InvalidDataException(fault.Message, fault);
        }

        return texts;
    }

    /// <summary>The file of that name that lies highest; null when there is none.</summary>
    public string? Named(string name) => _texts.Where(t => Last(t.Path) == name).OrderBy(t => t.Path.Count(c => c == '/')).Select(t => t.Text).FirstOrDefault();

    /// <summary>Who holds the copyright, from the first line of the licence that says it with a year.</summary>
    public string? Copyright()
    {
        var line = License?.Split('\n').Select(l => l.Trim()).FirstOrDefault(l => l.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase) && l.Any(char.IsAsciiDigit));
        return line?["Copyright".Length..].Replace("(c)", "", StringComparison.OrdinalIgnoreCase).Replace("\u00a9", "", StringComparison.Ordinal).Trim(' ', ':', '.') is { Length: > 0 } holder ? holder : null;
    }

    private static IEnumerable<(string Name, long Length, Func<Stream> Content)> Tar(string path)
    {
        using var file = File.OpenRead(path);
        using var content = Decompression.Open(file, ".gz");
        // The formats' own reader refuses PAX headers, as dpkg does; npm and Python write them.
        using var reader = new System.Formats.Tar.TarReader(content);
        while (reader.GetNextEntry() is { } entry)
            if (entry is { EntryType: System.Formats.Tar.TarEntryType.RegularFile or System.Formats.Tar.TarEntryType.V7RegularFile, DataStream: { } data }) yield return (entry.Name, entry.Length, () => data);
    }

    private static IEnumerable<(string Name, long Length, Func<Stream> Content)> Zip(string path)
    {
        using var archive = ZipFile.OpenRead(path);
        foreach (var entry in archive.Entries) yield return (entry.FullName, entry.Length, entry.Open);
    }

    private static bool IsLicense(string path) => Array.Exists(s_licenses, name => Last(path).StartsWith(name, StringComparison.OrdinalIgnoreCase));

    private static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Tidy(string text) => string.Join('\n', text.Trim().Split('\n').Select(line => line.TrimEnd()));
}
