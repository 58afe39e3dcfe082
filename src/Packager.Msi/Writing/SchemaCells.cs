namespace Packager.Msi;

/// <summary>The cells of <c>_Tables</c> and <c>_Columns</c>, sorted by their keys as any other table is.</summary>
internal static class SchemaCells
{
    /// <summary>The name of each table.</summary>
    public static uint[][] Tables(MsiDatabase database) =>
        [[.. database.Tables.Select(table => Id(database, table.Name)).Order()]];

    /// <summary>Table, number, name and type of each column.</summary>
    public static uint[][] Columns(MsiDatabase database)
    {
        var rows = database.Tables.OrderBy(table => Id(database, table.Name)).SelectMany(table => table.Definition.Columns.Select((column, index) => new[]
        {
            Id(database, table.Name),
            StoredNumber.From(index + 1, ColumnKind.Short),
            Id(database, column.Name),
            // The word's own highest bit is never set, so it is stored as a number would be.
            StoredNumber.From(column.TypeWord, ColumnKind.Short),
        })).ToArray();
        return [.. Enumerable.Range(0, SystemTables.Columns.Columns.Length).Select(column => rows.Select(row => row[column]).ToArray())];
    }

    private static uint Id(MsiDatabase database, string name) => database.Pool.Find(name);
}
