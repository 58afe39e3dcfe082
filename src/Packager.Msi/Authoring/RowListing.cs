using System.Globalization;
using System.Text;
using Packager.Model;

namespace Packager.Msi;

/// <summary>The rows of a package as text, for reviewers: a heading for each table, a line for each row, cells separated by <c> | </c>.</summary>
public static class RowListing
{
    /// <summary>Lists the tables in the order of their names and the rows in the order of their keys.</summary>
    public static string Write(AuthoredMsi msi)
    {
        ArgumentNullException.ThrowIfNull(msi);
        var text = new StringBuilder();
        foreach (var table in msi.Rows.GroupBy(row => row.Table, StringComparer.Ordinal).OrderBy(table => table.Key, StringComparer.Ordinal))
        {
            var definition = TableCatalog.Standard[table.Key];
            text.Append(text.Length == 0 ? "" : "\n").Append(CultureInfo.InvariantCulture, $"{table.Key} ({string.Join(", ", definition.Columns.Select(column => column.Name))})\n");
            foreach (var line in Lines(table, definition)) text.Append("  ").Append(line).Append('\n');
        }

        return text.ToString();
    }

    // Sequences are read by number, everything else by key.
    private static IEnumerable<string> Lines(IEnumerable<AuthoredRow> rows, TableDefinition definition) => definition.Find("Sequence") is { } sequence && definition.Find("Action") is not null
        ? rows.OrderBy(row => (int?)row.Cells[sequence]).Select(Line)
        : rows.Select(Line).Order(StringComparer.Ordinal);

    private static string Line(AuthoredRow row) => string.Join(" | ", row.Cells.Select(Cell)).TrimEnd();

    private static string Cell(object? cell) => cell is Content content
        ? string.Create(CultureInfo.InvariantCulture, $"({content.Length} bytes)")
        : RowText.Of(cell).ReplaceLineEndings("\\n");
}
