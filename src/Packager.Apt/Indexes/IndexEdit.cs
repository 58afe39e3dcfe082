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
        var hasXz = old.Kind.Forms.Contains(".xz");
        var parts = Several.Select(Merge(old, changes, replaced), piece => piece.Compress(hasXz));
        return new IndexDraft(path, old, [.. parts], [.. replaced]);
    }

    // A piece is handed out when nothing will come to it any more: a record that begins no segment belongs to the one before it, which then changes, too.
    private static IEnumerable<Piece> Merge(StoredIndex old, IEnumerable<IndexChange> changes, List<IndexRecord> replaced)
    {
        var sorted = Sorted(changes, old.Kind);
        Piece? last = null;
        var at = 0;
        for (var segment = 0; segment < Math.Max(1, old.Layout.Rows.Length); segment++)
        {
            var first = at;
            while (at < sorted.Length && (old.Layout.Rows.IsEmpty || old.Layout.IndexOf(sorted[at].Key, old.Kind) == segment)) at++;
            if (at == first)
            {
                if (last is not null) yield return last;
                last = segment < old.Layout.Rows.Length ? new Piece(segment) : null;
                continue;
            }

            var before = old.Layout.Rows.IsEmpty ? [] : old.Read(segment);
            foreach (var record in Merge(old.Kind, before, new ArraySegment<IndexChange>(sorted, first, at - first), replaced))
            {
                if (last is not null && !old.Kind.BeginsSegment(record.Key))
                {
                    last.Add(record, old);
                    continue;
                }

                if (last is not null) yield return last;
                last = new Piece(record);
            }
        }

        if (last is not null) yield return last;
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

    /// <summary>A segment on its way: an old one that stays, unless records came to it, or one of new records.</summary>
    private sealed class Piece
    {
        private readonly int _kept = -1;
        private List<IndexRecord>? _records;

        public Piece(int kept) => _kept = kept;

        public Piece(IndexRecord first) => _records = [first];

        public void Add(IndexRecord record, StoredIndex old)
        {
            _records ??= [.. old.Read(_kept)];
            _records.Add(record);
        }

        public IndexPart Compress(bool hasXz) =>
            _records is null ? new IndexPart(_kept, null, null) : new IndexPart(-1, _records[0].Key, SegmentedCompression.Compress(Join(_records), hasXz));

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
    }
}
