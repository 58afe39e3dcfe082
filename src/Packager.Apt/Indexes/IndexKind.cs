using System.Collections.Immutable;
using System.Text;
using Packager.Binary;

namespace Packager.Apt;

/// <summary>What distinguishes one kind of index from the others: its records, their order, and where its segments may end.</summary>
public abstract class IndexKind : IComparer<string>
{
    /// <summary>Packages, and Sources, which is sorted alike.</summary>
    public static IndexKind Packages { get; } = new StanzaIndex();

    /// <summary>Translation-en: long descriptions by package and digest.</summary>
    public static IndexKind Translation { get; } = new TranslationIndex();

    /// <summary>Contents: packages by path.</summary>
    public static IndexKind Contents { get; } = new ContentsIndex();

    /// <summary>The endings of the forms that are published, the plain one first.</summary>
    public abstract ImmutableArray<string> Forms { get; }

    /// <summary>How many records a segment has on average.</summary>
    protected abstract uint RecordsInSegment { get; }

    /// <summary>Takes a text apart.</summary>
    public abstract IEnumerable<IndexRecord> Split(ReadOnlyMemory<byte> text);

    /// <inheritdoc/>
    public abstract int Compare(string? x, string? y);

    /// <summary>Whether a segment begins with this record. It depends on the key alone, so that the same records make the same segments, however they came together.</summary>
    public bool BeginsSegment(string key) => Crc32.Compute(Encoding.UTF8.GetBytes(key)) % RecordsInSegment == 0;

    /// <summary>The kind of an index, from its place below the suite's folder.</summary>
    public static IndexKind Of(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name.StartsWith("Contents-", StringComparison.Ordinal) ? Contents : name.StartsWith("Translation-", StringComparison.Ordinal) ? Translation : Packages;
    }
}
