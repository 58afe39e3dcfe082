using System.Collections.Immutable;
using System.Security.Cryptography;
using Packager.Model;

namespace Packager.Msi;

/// <summary>What turns the rows of one table into those of another.</summary>
/// <param name="Definition">The table's columns, the same on both sides.</param>
/// <param name="Rows">The changes in the order of their keys; rows that go come first.</param>
internal sealed record TableChanges(TableDefinition Definition, ImmutableArray<RowChange> Rows)
{
    /// <summary>An update names columns by the bits of a 16-bit word.</summary>
    private const int MostNamedColumns = 16;

    /// <summary>Compares two tables; one that is absent has no rows.</summary>
    public static TableChanges Between(TableDefinition definition, MsiTable? old, MsiTable? now)
    {
        var before = Cells(old);
        var after = Cells(now);
        var gone = before.Where(row => !after.ContainsKey(row.Key)).Select(row => new RowChange(RowChangeKind.Delete, row.Value, 0));
        var rows = after.SelectMany(row => Change(definition, before.GetValueOrDefault(row.Key), row.Value));
        return new TableChanges(definition, [.. gone, .. rows]);
    }

    private static SortedDictionary<string, object?[]> Cells(MsiTable? table)
    {
        var rows = new SortedDictionary<string, object?[]>(StringComparer.Ordinal);
        foreach (var row in table?.Rows ?? []) rows[row.Key] = [.. Enumerable.Range(0, table!.Definition.Columns.Length).Select(column => row[column])];
        return rows;
    }

    private static IEnumerable<RowChange> Change(TableDefinition definition, object?[]? old, object?[] now)
    {
        if (old is null)
        {
            yield return new RowChange(RowChangeKind.Insert, now, 0);
            yield break;
        }

        var changed = Enumerable.Range(definition.KeyCount, now.Length - definition.KeyCount).Where(column => !Same(old[column], now[column])).ToList();
        if (changed.Count == 0) yield break;
        if (changed[^1] < MostNamedColumns) yield return new RowChange(RowChangeKind.Update, now, changed.Aggregate(0, (mask, column) => mask | (1 << column)));
        else
        {
            // A column beyond the word's bits cannot be named: the row goes and comes again.
            yield return new RowChange(RowChangeKind.Delete, old, 0);
            yield return new RowChange(RowChangeKind.Insert, now, 0);
        }
    }

    private static bool Same(object? left, object? right) => (left, right) switch
    {
        (Content a, Content b) => a.Length == b.Length && Digest(a).SequenceEqual(Digest(b)),
        _ => Equals(left, right),
    };

    private static byte[] Digest(Content content)
    {
        using var stream = content.Open();
        return SHA256.HashData(stream);
    }
}
