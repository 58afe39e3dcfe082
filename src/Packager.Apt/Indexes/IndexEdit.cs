using Packager.Binary;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>Changes records of an index: only the segments that they stand in are read, and compressed again.</summary>
internal static class IndexEdit
{
    /// <summary>Applies changes.</summary>
    /// <param name="path">The index's place below the suite's folder, without an ending.</param>
    /// <param name="old">The index as it is.</param>
    /// <param name="changes">What changes; no key twice.</param>
    public static IndexDraft Apply(string path, StoredIndex old, IEnumerable<IndexChange> changes)
    {
        var replaced = new List<IndexRecord>();
        var pieces = Merge(old, changes, replaced);
        var parts = new IndexPart[pieces.Count];
        Several.For(parts.Length, i => parts[i] = pieces[i].Text is { } text
            ? new IndexPart(-1, pieces[i].FirstKey, SegmentedCompression.Compress(text, old.Kind.Forms.Contains(".xz")))
            : new IndexPart(pieces[i].Kept, null, null));
        return new IndexDraft(path, old, [.. parts], [.. replaced]);
    }

    private static List<Piece> Merge(StoredIndex old, IEnumerable<IndexChange> changes, List<IndexRecord> replaced)
    {
        var sorted = Sorted(changes, old.Kind);
        var pieces = new List<Piece>();
        var at = 0;
        for (var segment = 0; segment < Math.Max(1, old.Layout.Rows.Length); segment++)
        {
            var first = at;
            while (at < sorted.Length && (old.Layout.Rows.IsEmpty || old.Layout.IndexOf(sorted[at].Key, old.Kind) == segment)) at++;
            if (at == first)
            {
                if (segment < old.Layout.Rows.Length) Begin(pieces, new Piece { Kept = segment });
                continue;
            }

            var before = old.Layout.Rows.IsEmpty ? [] : old.Read(segment);
            foreach (var record in Merge(old.Kind, before, new ArraySegment<IndexChange>(sorted, first, at - first), replaced)) Add(pieces, record, old);
        }

        if (pieces.Count > 0) pieces[^1].Close();
        return pieces;
    }

    // Those of a segment stand one behind the other, for the segments are sorted as well.
    private static IndexChange[] Sorted(IEnumerable<IndexChange> changes, IndexKind kind)
    {
        IndexChange[] sorted = [.. changes];
        for (var i = 1; i < sorted.Length; i++)
        {
            if (kind.Compare(sorted[i - 1].Key, sorted[i].Key) < 0) continue;
            Array.Sort(sorted, (left, right) => kind.Compare(left.Key, right.Key));
            break;
        }

        return sorted;
    }

    // A record that begins no segment belongs to the one before it, which then changes, too.
    private static void Add(List<Piece> pieces, IndexRecord record, StoredIndex old)
    {
        if (pieces.Count == 0 || old.Kind.BeginsSegment(record.Key))
        {
            Begin(pieces, new Piece { Records = [record] });
            return;
        }

        pieces[^1].Records ??= [.. old.Read(pieces[^1].Kept)];
        pieces[^1].Records!.Add(record);
    }

    private static IEnumerable<IndexRecord> Merge(IndexKind kind, IReadOnlyList<IndexRecord> before, IEnumerable<IndexChange> changes, List<IndexRecord> replaced)
    {
        var at = 0;
        foreach (var change in changes)
        {
            for (; at < before.Count && kind.Compare(before[at].Key, change.Key) < 0; at++) yield return before[at];
            if (at < before.Count && before[at].Key == change.Key) replaced.Add(before[at++]);
            if (change.Text is { } text) yield return new IndexRecord(change.Key, text);
        }

        for (; at < before.Count; at++) yield return before[at];
    }

    // Only the last piece grows.
    private static void Begin(List<Piece> pieces, Piece next)
    {
        if (pieces.Count > 0) pieces[^1].Close();
        pieces.Add(next);
    }

    private static byte[] Join(List<IndexRecord> records)
    {
        var length = 0;
        foreach (var record in records) length += record.Text.Length;
        var text = new byte[length];
        var at = 0;
        foreach (var record in records)
        {
            record.Text.CopyTo(text.AsMemory(at));
            at += record.Text.Length;
        }

        return text;
    }

    /// <summary>A segment on its way: an old one that stays, unless there are records or the text that was made of them.</summary>
    private sealed class Piece
    {
        public int Kept { get; init; }

        public List<IndexRecord>? Records { get; set; }

        public string? FirstKey { get; private set; }

        public byte[]? Text { get; private set; }

        /// <summary>Joins the records; each of them takes more memory than its text.</summary>
        public void Close()
        {
            if (Records is null) return;
            (FirstKey, Text, Records) = (Records[0].Key, Join(Records), null);
        }
    }
}
