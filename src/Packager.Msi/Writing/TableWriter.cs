namespace Packager.Msi;

/// <summary>Writes a table's stream: all cells of the first column, then of the second, and so on, each with its low byte first.</summary>
internal static class TableWriter
{
    /// <summary>The bytes of the stream.</summary>
    public static byte[] Write(TableDefinition definition, IReadOnlyList<uint[]> cells, bool hasLongReferences)
    {
        var widths = definition.Columns.Select(column => CellWidth.Of(column, hasLongReferences)).ToArray();
        var bytes = new byte[widths.Sum() * cells[0].Length];
        var place = 0;
        for (var column = 0; column < widths.Length; column++)
        {
            foreach (var cell in cells[column])
            {
                for (var index = 0; index < widths[column]; index++) bytes[place++] = (byte)(cell >> (8 * index));
            }
        }

        return bytes;
    }
}
