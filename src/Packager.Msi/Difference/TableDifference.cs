namespace Packager.Msi;

/// <summary>What differs between the tables of two databases. Streams in cells are compared with all other streams.</summary>
internal static class TableDifference
{
    /// <summary>Tables by name; the rows of those that both have by their keys.</summary>
    public static IEnumerable<string> Of(MsiDatabase old, MsiDatabase now)
    {
        foreach (var name in old.Tables.Concat(now.Tables).Select(table => table.Name).Distinct().Order(StringComparer.Ordinal))
        {
            var (left, right) = (old.Table(name), now.Table(name));
            if (left is null) yield return FormattableString.Invariant($"table {name} added with {right!.Count} rows");
            else if (right is null) yield return FormattableString.Invariant($"table {name} removed with {left.Count} rows");
            else foreach (var difference in Columns(left, right).Concat(Rows(left, right))) yield return difference;
        }
    }

    private static IEnumerable<string> Columns(MsiTable left, MsiTable right)
    {
        foreach (var column in left.Definition.Columns.Where(column => right.Definition.Find(column.Name) is null)) yield return $"table {left.Name}: column {column.Name} removed";
        foreach (var column in right.Definition.Columns)
        {
            if (left.Definition.Find(column.Name) is not { } index) yield return $"table {left.Name}: column {column.Name} added";
            else if (left.Definition.Columns[index].TypeWord != column.TypeWord) yield return $"table {left.Name}: column {column.Name} was {left.Definition.Columns[index].Code}, is {column.Code}";
        }
    }

    private static IEnumerable<string> Rows(MsiTable left, MsiTable right)
    {
        foreach (var key in left.Rows.Concat(right.Rows).Select(row => row.Key).Distinct().Order(StringComparer.Ordinal))
        {
            var name = $"{left.Name} '{key.Replace('\t', ',')}'";
            if (left.Find(key) is not { } old) yield return $"{name} added: {Cells(right.Find(key)!.Value)}";
            else if (right.Find(key) is not { } now) yield return $"{name} removed: {Cells(old)}";
            else if (Changes(old, now).ToList() is { Count: > 0 } changes) yield return $"{name} changed: {string.Join("; ", changes)}";
        }
    }

    private static IEnumerable<string> Changes(MsiRow old, MsiRow now)
    {
        foreach (var column in now.Table.Definition.Columns.Where(column => column.Kind != ColumnKind.Binary && old.Table.Definition.Find(column.Name) is not null))
        {
            var (a, b) = (RowText.Of(old[column.Name]), RowText.Of(now[column.Name]));
            if (a != b) yield return $"{column.Name} '{a}', now '{b}'";
        }
    }

    private static string Cells(MsiRow row) => string.Join(", ", row.Table.Definition.Columns.Select((_, column) => DatabaseText.Cell(row[column])));
}
