using Packager.Model;

namespace Packager.Msi;

/// <summary>The rows of one table while a database is being put together.</summary>
internal sealed class TableDraft(TableDefinition definition)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    public TableDefinition Definition => definition;

    public List<object?[]> Rows { get; } = [];

    /// <summary>Takes a row whose cells fit their columns.</summary>
    /// <exception cref="ArgumentException">A cell does not fit, or the key is there already.</exception>
    public void Add(ReadOnlySpan<object?> cells)
    {
        if (cells.Length > definition.Columns.Length) throw Wrong($"{cells.Length} cells for {definition.Columns.Length} columns");
        var row = new object?[definition.Columns.Length];
        for (var column = 0; column < row.Length; column++)
        {
            row[column] = column < cells.Length ? cells[column] : null;
            Check(definition.Columns[column], ref row[column]);
        }

        if (!_keys.Add(KeyOf(row))) throw Wrong($"the key '{KeyOf(row).Replace('\t', ',')}' is there already");
        Rows.Add(row);
    }

    public bool Contains(string key) => _keys.Contains(key);

    private string KeyOf(object?[] row) => string.Join('\t', row.Take(definition.KeyCount).Select(RowText.Of));

    private void Check(ColumnDefinition column, ref object? cell)
    {
        if (cell is "") cell = null;
        var fits = cell switch
        {
            null => column.IsNullable,
            string text => column.IsText && (column.Width == 0 || text.Length <= column.Width),
            int number => column.IsNumber && number >= StoredNumber.Least(column.Kind) && number <= StoredNumber.Greatest(column.Kind),
            Content => column.Kind == ColumnKind.Binary,
            _ => false,
        };
        if (!fits) throw Wrong($"the column {column.Name} ({column.Code}) cannot hold {RowText.Quote(cell)}");
    }

    private ArgumentException Wrong(string what) => new($"table {definition.Name}: {what}");
}
