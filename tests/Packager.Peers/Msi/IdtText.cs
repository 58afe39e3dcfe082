using System.Globalization;
using Packager.Model;
using Packager.Msi;

namespace Packager.Peers.Msi;

/// <summary>A table as msidump exports it: columns, types, the table with its keys, then the rows; here the rows are sorted.</summary>
internal static class IdtText
{
    private const string LineEnd = "\r\n";

    public static string Of(MsiTable table)
    {
        var columns = table.Definition.Columns;
        var head = new[]
        {
            string.Join('\t', columns.Select(column => column.Name)),
            string.Join('\t', columns.Select(column => column.Code)),
            string.Join('\t', columns.Where(column => column.IsKey).Select(column => column.Name).Prepend(table.Name)),
        };
        return Text(head, table.Rows.Select(row => string.Join('\t', columns.Select((_, column) => Cell(row, column)))));
    }

    /// <summary>What msidump wrote, its rows sorted.</summary>
    public static string Sorted(string exported)
    {
        var lines = exported.Split(LineEnd, StringSplitOptions.RemoveEmptyEntries);
        return Text(lines[..3], lines[3..]);
    }

    private static string Text(IEnumerable<string> head, IEnumerable<string> rows) =>
        string.Join(LineEnd, head.Concat(rows.Order(StringComparer.Ordinal)));

    private static string Cell(MsiRow row, int column) => row[column] switch
    {
        null => "",
        int number => number.ToString(CultureInfo.InvariantCulture),
        Content => row.StreamName,
        var text => (string)text,
    };
}
