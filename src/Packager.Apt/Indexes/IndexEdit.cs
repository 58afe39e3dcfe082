using Packager.Binary;

namespace Packager.Apt;

/// <summary>Changes records of an index: only the segments that they stand in are read, and compressed again.</summary>
internal static class IndexEdit
{
    /// <summary>Applies changes.</summary>
    /// <param name="old">The index as it is.</param>
    /// <param name="changes">What changes; no key twice.</param>
    public static IndexDraft Apply(StoredIndex old, IEnumerable<IndexChange> changes)
    {
        var replaced = new List<IndexRecord>();
        var pieces = Merge(old, changes, replaced);
        var parts = new IndexPart[pieces.Count];
        Parallel.For(0, parts.Length, i => parts[i] = pieces[i].Records is { } records
            ? new IndexPart(-1, records[0].Key, SegmentedCompression.Compress(Join(records), old.Kind.Forms.Contains(".xz")))
            : new IndexPart(pieces[i].Kept, null, null));
        return new IndexDraft(old, [.. parts], [.. replaced]);
    }

    private static List<Piece> Merge(StoredIndex old, IEnumerable<IndexChange> changes, List<IndexRecord> replaced)
    {
        var bySegment = changes.GroupBy(change => old.Layout.Rows.IsEmpty ? 0 : old.Layout.IndexOf(change.Key, old.Kind)).ToDictionary(group => group.Key);
        var pieces = new List<Piece>();
        for (var segment = 0; segment < Math.Max(1, old.Layout.Rows.Length); segment++)
        {
            if (!bySegment.TryGetValue(segment, out var here))
            {
                if (segment < old.Layout.Rows.Length) pieces.Add(new Piece(segment, null));
                continue;
            }

            var before = old.Layout.Rows.IsEmpty ? [] : old.Read(segment);
            foreach (var record in Merge(old.Kind, before, here, replaced)) Add(pieces, record, old);
        }

        return pieces;
    }

    // A record that begins no segment belongs to the one before it, which then changes, too.
    private static void Add(List<Piece> pieces, IndexRecord record, StoredIndex old)
    {
        if (pieces.Count == 0 || old.Kind.BeginsSegment(record.Key))
        {
            pieces.Add(new Piece(-1, [record]));
            return;
        }

        if (pieces[^1].Records is null) pieces[^1] = new Piece(-1, [.. old.Read(pieces[^1].Kept)]);
        pieces[^1].Records!.Add(record);
    }

    private static IEnumerable<IndexRecord> Merge(IndexKind kind, IReadOnlyList<IndexRecord> before, IEnumerable<IndexChange> changes, List<IndexRecord> replaced)
    {
        var at = 0;
        foreach (var change in changes.OrderBy(change => change.Key, kind))
        {
            for (; at < before.Count && kind.Compare(before[at].Key, change.Key) < 0; at++) yield return before[at];
            if (at < before.Count && before[at].Key == change.Key) replaced.Add(before[at++]);
            if (change.Text is { } text) yield return new IndexRecord(change.Key, text);
        }

        for (; at < before.Count; at++) yield return before[at];
    }

    private static byte[] Join(List<IndexRecord> records)
    {
        var text = new byte[records.Sum(record => record.Text.Length)];
        var at = 0;
        foreach (var record in records)
        {
            record.Text.CopyTo(text.AsMemory(at));
            at += record.Text.Length;
        }

        return text;
    }

    /// <param name="Kept">The old segment that stays, unless there are records.</param>
    /// <param name="Records">The records of a fresh segment.</param>
    private readonly record struct Piece(int Kept, List<IndexRecord>? Records);
}
