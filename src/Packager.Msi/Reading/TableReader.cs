namespace Packager.Msi;

/// <summary>Reads the cells of a table from its stream, column by column.</summary>
internal static class TableReader
{
    /// <summary>The stored cells; a part of a row at the end is left out.</summary>
    /// <param name="definition">The columns.</param>
    /// <param name="bytes">The stream.</param>
    /// <param name="hasLongReferences">Whether text cells take three bytes.</param>
    public static uint[][] Read(TableDefinition definition, ReadOnlySpan<byte> bytes, bool hasLongReferences)
    {
        var widths = definition.Columns.Select(column => CellWidth.Of(column, hasLongReferences)).ToArray();
        var count = bytes.Length / widths.Sum();
        var cells = new uint[widths.Length][];
        for (var column = 0; column < widths.Length; column++)
        {
            cells[column] = ReadColumn(bytes, widths[column], count);
            bytes = bytes[(widths[column] * count)..];
        }

        return cells;
    }

    /// <summary>How many bytes a row takes.</summary>
    public static int RowWidth(TableDefinition definition, bool hasLongReferences) =>
        definition.Columns.Sum(column => CellWidth.Of(column, hasLongReferences));

    private static uint[] ReadColumn(ReadOnlySpan<byte> bytes, int width, int count)
    {
        var cells = new uint[count];
        for (var row = 0; row < count; row++)
        {
            var cell = bytes.Slice(row * width, width);
            uint value = 0;
            for (var index = width - 1; index >= 0; index--) value = (value << 8) | cell[index];
            cells[row] = value;
        }

        return cells;
    }
}
