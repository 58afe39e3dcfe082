namespace Packager.Msi;

/// <summary>The bytes of a transform's tables; counts how often each text is referred to.</summary>
internal sealed class TransformRecords(StringPool pool)
{
    /// <summary>For each text how many cells refer to it.</summary>
    public int[] References { get; } = new int[pool.Strings.Length];

    /// <summary>One record after the other: its word, then the cells it holds, each as wide as in a table.</summary>
    public byte[] Write(TableChanges table)
    {
        using var bytes = new MemoryStream();
        foreach (var row in table.Rows)
        {
            Number(bytes, row.Word, 2);
            for (var column = 0; column < row.Cells.Length; column++)
            {
                if (row.Holds(column, table.Definition.KeyCount)) Cell(bytes, table.Definition.Columns[column], row.Cells[column]);
            }
        }

        return bytes.ToArray();
    }

    private void Cell(MemoryStream bytes, ColumnDefinition column, object? cell) =>
        Number(bytes, Stored(column, cell), CellWidth.Of(column, pool.HasLongReferences));

    private uint Stored(ColumnDefinition column, object? cell)
    {
        if (cell is not string text) return cell is int number ? StoredNumber.From(number, column.Kind) : cell is null ? 0u : 1u;
        var id = pool.Find(text);
        References[id - 1]++;
        return id;
    }

    private static void Number(MemoryStream bytes, uint value, int width)
    {
        for (var index = 0; index < width; index++) bytes.WriteByte((byte)(value >> (8 * index)));
    }
}
