using System.Collections.Immutable;
using System.Text;

namespace Packager.Apt;

/// <summary>Translation-en: stanzas of Package, Description-md5 and Description-en.</summary>
internal sealed class TranslationIndex : IndexKind
{
    public override ImmutableArray<string> Forms { get; } = ["", ".gz", ".xz"];

    protected override uint RecordsInSegment => 128;

    /// <summary>The key of a description.</summary>
    public static string KeyOf(string package, string digest) => $"{package} {digest}";

    /// <summary>The stanza of a description.</summary>
    /// <param name="key">See <see cref="KeyOf"/>.</param>
    /// <param name="description">With a line feed at its end.</param>
    public static byte[] Stanza(string key, ReadOnlySpan<byte> description)
    {
        var blank = key.IndexOf(' ', StringComparison.Ordinal);
        var head = Encoding.UTF8.GetBytes($"Package: {key.AsSpan(0, blank)}\nDescription-md5: {key.AsSpan(blank + 1)}\nDescription-en: ");
        return [.. head, .. description, (byte)'\n'];
    }

    public override IEnumerable<IndexRecord> Split(ReadOnlyMemory<byte> text)
    {
        foreach (var stanza in Stanzas.Split(text))
            yield return new IndexRecord(KeyOf(Stanzas.Field(stanza.Span, "Package"u8), Stanzas.Field(stanza.Span, "Description-md5"u8)), stanza);
    }

    public override int Compare(string? x, string? y) => string.CompareOrdinal(x, y);
}
