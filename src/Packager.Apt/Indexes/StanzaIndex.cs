using System.Collections.Immutable;

namespace Packager.Apt;

/// <summary>Packages and Sources: stanzas divided by empty lines, sorted by name, then version, then architecture.</summary>
internal sealed class StanzaIndex : IndexKind
{
    public override ImmutableArray<string> Forms { get; } = ["", ".gz", ".xz"];

    protected override uint RecordsInSegment => 64;

    public override IEnumerable<IndexRecord> Split(ReadOnlyMemory<byte> text)
    {
        foreach (var stanza in Stanzas.Split(text)) yield return new IndexRecord(PackageKey.Of(stanza.Span).ToString(), stanza);
    }

    public override int Compare(string? x, string? y) => PackageKey.Compare(x ?? "", y ?? "");
}
