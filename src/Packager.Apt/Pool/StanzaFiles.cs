using System.Globalization;

namespace Packager.Apt;

/// <summary>The files that a stanza names: one of Packages, all of a source package's.</summary>
internal static class StanzaFiles
{
    /// <summary>Each file's path from the repository's root, with its digest.</summary>
    public static IEnumerable<PromisedFile> Of(ReadOnlyMemory<byte> text)
    {
        if (Stanzas.Field(text.Span, "Filename"u8) is { Length: > 0 } path)
            return [new PromisedFile(path, new FileDigest(Number(Stanzas.Field(text.Span, "Size"u8)), Stanzas.Field(text.Span, "SHA256"u8)))];
        var stanza = Stanzas.Parse(text);
        return (stanza["Checksums-Sha256"] ?? "").Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(fields => fields.Length == 3)
            .Select(fields => new PromisedFile($"{stanza["Directory"]}/{fields[2]}", new FileDigest(Number(fields[1]), fields[0])));
    }

    private static long Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
}
