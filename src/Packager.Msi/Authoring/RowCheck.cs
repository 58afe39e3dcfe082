using System.Globalization;
using Packager.Model;
using Packager.Msi.Validation;

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
            // What a component is the same as is what it installs; case is no difference there.
            if (row.Table == "Component" && row.Cells[1] is string { Length: > 0 } code && !keys.Add(code))
                diagnostics.Add(AuthoringFaults.SameKey, row.Location, $"what '{RowText.Of(row.Cells[0])}' installs is installed twice at one place", "keep one of both");
            for (var i = 0; i < row.Cells.Count; i++) Check(row, table.Columns[i], row.Cells[i], diagnostics);
        }
    }

    private static void Check(AuthoredRow row, ColumnDefinition column, object? cell, DiagnosticBag diagnostics)
    {
        if (!column.IsText) return;
        if (cell is not string { Length: > 0 } text)
        {
            if (!column.IsNullable) diagnostics.Add(AuthoringFaults.BadText, row.Location, $"{row.Table}.{column.Name} must have a value", "write a value");
            return;
        }

        if (column.Width > 0 && text.Length > column.Width)
        {
            diagnostics.Add(AuthoringFaults.TextTooLong, row.Location,
                string.Create(CultureInfo.InvariantCulture, $"'{text[..Math.Min(text.Length, 40)]}…' has {text.Length} characters, and {row.Table}.{column.Name} holds {column.Width}"), "shorten it");
        }

        if (Fault(row, column, text) is { } fault)
            diagnostics.Add(AuthoringFaults.BadText, row.Location, $"{ShownText.Quote(text)} in {row.Table}.{column.Name} {fault}", "change the value");
    }

    // What ICE03 would say. References to other tables are authoring's own, and no manifest's.
    private static string? Fault(AuthoredRow row, ColumnDefinition column, string text)
    {
        if (text.Any(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n'))) return "has a control character";
        if (column.KeyTable is not null || column.Set?.Split(';').Contains(text, StringComparer.Ordinal) == true) return null;
        return column.Category == ColumnCategory.DefaultDir ? PathText.DefaultDir(text, isRoot: string.IsNullOrEmpty(row.Cells[1] as string)) : CategoryText.Fault(column.Category, text);
    }
}
