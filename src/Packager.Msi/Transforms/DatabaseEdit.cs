namespace Packager.Msi;

/// <summary>Makes a changed copy of a database; contents stay where they are and are read from there.</summary>
public static class DatabaseEdit
{
    /// <summary>Copies every row, as it is or changed.</summary>
    /// <param name="database">What is copied; its streams are read from there, so it stays open as long as the copy is used.</param>
    /// <param name="change">Given a table and a row's cells, what the row becomes; null leaves it out.</param>
    /// <returns>A draft, to which rows may be added.</returns>
    public static DatabaseDraft Copy(MsiDatabase database, Func<TableDefinition, object?[], object?[]?> change)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(change);
        var draft = new DatabaseDraft { ClassId = database.ClassId, CodePage = database.CodePage, Summary = database.Summary, WritesValidation = false };
        var cells = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in database.Tables)
        {
            draft.Define(table.Definition);
            foreach (var row in table.Rows) cells.UnionWith(AddCopy(draft, row, change));
        }

        foreach (var stream in database.Streams.Where(stream => !cells.Contains(stream.Name))) draft.AddStream(stream.Name, stream.Content);
        foreach (var storage in database.Storages) draft.AddStorage(storage.Name, storage);
        return draft;
    }

    private static IEnumerable<string> AddCopy(DatabaseDraft draft, MsiRow row, Func<TableDefinition, object?[], object?[]?> change)
    {
        var cells = Enumerable.Range(0, row.Table.Definition.Columns.Length).Select(column => row[column]).ToArray();
        if (change(row.Table.Definition, cells) is { } changed) draft.Add(row.Table.Name, changed);
        return row.Table.Definition.Columns.Any(column => column.Kind == ColumnKind.Binary) ? [row.StreamName] : [];
    }
}
