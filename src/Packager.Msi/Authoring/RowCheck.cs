using System.Globalization;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Holds rows against their tables' columns, for what comes from a manifest and cannot be known to fit before.</summary>
internal static class RowCheck
{
    public static void Check(RowSet rows, DiagnosticBag diagnostics)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in rows.All)
        {
            var table = TableCatalog.Standard[row.Table];
            var key = row.Table + "\t" + string.Join('\t', row.Cells.Take(table.KeyCount).Select(RowText.Of));
            if (!keys.Add(key))
                diagnostics.Add(AuthoringFaults.SameKey, row.Location, $"two rows of the table {row.Table} have the key '{RowText.Of(row.Cells[0])}'", "give one of them another name");
            for (var i = 0; i < row.Cells.Count; i++) Check(row, table.Columns[i], row.Cells[i], diagnostics);
        }
    }

    private static void Check(AuthoredRow row, ColumnDefinition column, object? cell, DiagnosticBag diagnostics)
    {
        if (cell is not string text || column.Width == 0 || text.Length <= column.Width) return;
        diagnostics.Add(AuthoringFaults.TextTooLong, row.Location,
            string.Create(CultureInfo.InvariantCulture, $"'{text[..Math.Min(text.Length, 40)]}…' has {text.Length} characters, and {row.Table}.{column.Name} holds {column.Width}"), "shorten it");
    }
}
