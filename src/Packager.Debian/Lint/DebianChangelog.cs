using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary>The Debian changelog of a package, with what is wrong with it.</summary>
/// <param name="File">The file it was read from; null when there is none.</param>
/// <param name="Entries">Newest first.</param>
/// <param name="Faults">Line and message.</param>
internal sealed partial record DebianChangelog(LintItem? File, IReadOnlyList<ChangelogStanza> Entries, IReadOnlyList<(int Line, string Message)> Faults)
{
    private const int LongestText = 1 << 24;

    private static readonly string[] s_names =
        ["changelog.Debian.gz", "changelog.Debian", "changelog.debian.gz", "changelog.debian", "changelog.gz", "changelog"];

    /// <summary>When the newest entry was finished; null when no entry says it.</summary>
    public DateTimeOffset? LatestTime => Entries.Count > 0 ? Entries[0].Time : null;

    /// <summary>Reads it from where the newest name is found.</summary>
    public static DebianChangelog Of(LintSubject subject)
    {
        var none = new DebianChangelog(null, [], []);
        var names = s_names.Select(n => $"usr/share/doc/{subject.Name}/{n}");
        var file = names.Select(subject.Find).FirstOrDefault(i => i is { IsFolder: false });
        if (file is null || subject.Resolve(file.Name)?.Facts.Bytes is not { } bytes || Text(bytes) is not { } text) return none;
        var parser = new ChangelogParser();
        parser.Read(text);
        return new(file, parser.Entries, parser.Faults);
    }

    /// <summary>Whether the changes name a bug that they close (deb-changelog(5)).</summary>
    public static bool ClosesBugs(string changes) => Closes().IsMatch(changes);

    /// <summary>What cannot be decompressed or is not UTF-8 has other tags.</summary>
    private static string? Text(byte[] bytes)
    {
        try
        {
            var isGzip = bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]);
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(isGzip ? Inflate(bytes) : bytes);
        }
        catch (Exception fault) when (fault is InvalidDataException or DecoderFallbackException)
        {
            return null;
        }
    }

    private static byte[] Inflate(byte[] bytes)
    {
        using var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var text = new MemoryStream();
        var buffer = new byte[1 << 16];
        for (var read = gzip.Read(buffer); read > 0; read = gzip.Read(buffer))
        {
            text.Write(buffer, 0, read);
            if (text.Length > LongestText) throw new InvalidDataException("the changelog is larger than any that people read");
        }

        return text.ToArray();
    }

    [GeneratedRegex(@"closes:\s*(?:bug)?#?\s?\d+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Closes();
}

/// <summary>One entry of a changelog.</summary>
/// <param name="Line">Where its heading stands.</param>
/// <param name="Version">Its version.</param>
/// <param name="Changes">The lines between heading and trailer.</param>
/// <param name="Time">The trailer's time.</param>
internal sealed record ChangelogStanza(int Line, string Version, string Changes, DateTimeOffset? Time);
