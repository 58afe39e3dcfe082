using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>What turns one database into another: its tables and columns first, then the rows.</summary>
internal static class DatabaseChanges
{
    /// <summary>The tables with a change, in the order of their names, the system's own before them.</summary>
    /// <exception cref="ArgumentException">A table has other columns than before.</exception>
    public static ImmutableArray<TableChanges> Between(MsiDatabase old, MsiDatabase now)
    {
        var names = old.Tables.Concat(now.Tables).Select(table => table.Name).Distinct().Order(StringComparer.Ordinal);
        var rows = names.Select(name => Table(old.Table(name), now.Table(name)));
        return [.. new[] { Names(old, now), Columns(old, now) }.Concat(rows).Where(table => !table.Rows.IsEmpty)];
    }

    private static TableChanges Table(MsiTable? old, MsiTable? now)
    {
        if (old is not null && now is not null && !old.Definition.Columns.Select(Shape).SequenceEqual(now.Definition.Columns.Select(Shape)))
            throw new ArgumentException($"the table {now.Name} has other columns than before; a transform cannot change them");
        // The rows of a table that goes need no mention.
        return now is null ? new TableChanges(old!.Definition, []) : TableChanges.Between(now.Definition, old, now);

        static (string Name, int TypeWord) Shape(ColumnDefinition column) => (column.Name, column.TypeWord);
    }

    private static TableChanges Names(MsiDatabase old, MsiDatabase now) => new(SystemTables.Tables,
    [
        .. Missing(old, now).Select(table => new RowChange(RowChangeKind.Delete, [table.Name], 0)),
        .. Missing(now, old).Select(table => new RowChange(RowChangeKind.Insert, [table.Name], 0)),
    ]);

    private static TableChanges Columns(MsiDatabase old, MsiDatabase now) => new(SystemTables.Columns,
    [
        .. Missing(old, now).SelectMany(Rows).Select(cells => new RowChange(RowChangeKind.Delete, cells, 0)),
        .. Missing(now, old).SelectMany(Rows).Select(cells => new RowChange(RowChangeKind.Insert, cells, 0)),
    ]);

    private static IEnumerable<MsiTable> Missing(MsiDatabase from, MsiDatabase to) => from.Tables.Where(table => to.Table(table.Name) is null);

    private static IEnumerable<object?[]> Rows(MsiTable table) =>
        table.Definition.Columns.Select((column, index) => new object?[] { table.Name, index + 1, column.Name, column.TypeWord });
}
