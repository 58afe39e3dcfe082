using Packager.Model;

namespace Packager.Msi;

/// <summary>Makes table definitions of the cells of <c>_Tables</c> and <c>_Columns</c>, and says where the two contradict each other or themselves.</summary>
internal sealed class SchemaReader(StringPool pool, Action<DiagnosticDescriptor, string> fault)
{
    private const int NumberColumn = 1;
    private const int NameColumn = 2;
    private const int TypeColumn = 3;

    /// <summary>The definitions in the order of their names; a table whose columns make no sense is left out.</summary>
    public IEnumerable<TableDefinition> Read(uint[][] tables, uint[][] columns)
    {
        var columnsOf = Enumerable.Range(0, columns[0].Length).ToLookup(row => columns[0][row]);
        var names = tables[0].Concat(columns[0]).Distinct();
        foreach (var id in names.Where(id => pool[id] is not null).OrderBy(id => pool[id], StringComparer.Ordinal))
        {
            var name = pool[id]!;
            var rows = columnsOf[id].OrderBy(row => columns[NumberColumn][row]).ToList();
            if (rows.Count is 0 or > TableDefinition.MostColumns) fault(MsiReadFaults.DamagedSchema, $"the table {name} has {rows.Count} columns");
            else if (!AreNumbered(rows, columns)) fault(MsiReadFaults.DamagedSchema, $"the columns of the table {name} are not numbered from 1 on, or have no names");
            else yield return new TableDefinition(name, [.. rows.Select(row => Column(row, columns))]);
        }
    }

    private bool AreNumbered(List<int> rows, uint[][] columns)
    {
        for (var index = 0; index < rows.Count; index++)
        {
            if (columns[NumberColumn][rows[index]] != StoredNumber.From(index + 1, ColumnKind.Short) || pool[columns[NameColumn][rows[index]]] is null) return false;
        }

        return true;
    }

    private ColumnDefinition Column(int row, uint[][] columns) =>
        ColumnDefinition.FromTypeWord(pool[columns[NameColumn][row]]!, StoredNumber.Read(columns[TypeColumn][row], ColumnKind.Short));
}
