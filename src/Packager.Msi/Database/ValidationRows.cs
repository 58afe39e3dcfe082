namespace Packager.Msi;

/// <summary>The table <c>_Validation</c>, which tells other tools what each column may hold.</summary>
internal static class ValidationRows
{
    private const string Name = "_Validation";

    /// <summary>A row for each column of each table, of its own too; rows that are there already are kept.</summary>
    public static TableDraft For(IReadOnlyCollection<TableDraft> tables)
    {
        var validation = new TableDraft(TableCatalog.Standard[Name]);
        foreach (var row in tables.Where(table => table.Definition.Name == Name).SelectMany(table => table.Rows)) validation.Add(row);
        foreach (var table in tables.Select(table => table.Definition).Where(table => table.Name != Name).Append(validation.Definition))
        {
            foreach (var column in table.Columns.Where(column => !validation.Contains($"{table.Name}\t{column.Name}"))) validation.Add(Row(table, column));
        }

        return validation;
    }

    private static object?[] Row(TableDefinition table, ColumnDefinition column) =>
    [
        table.Name,
        column.Name,
        column.IsNullable ? "Y" : "N",
        column.Minimum,
        column.Maximum,
        column.KeyTable,
        column.KeyColumn,
        column.Category == ColumnCategory.None ? null : column.Category.ToString(),
        column.Set,
        null,
    ];
}
