using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Streams can be told apart by their names.</summary>
internal sealed class Ice29() : Ice(29, Severity.Error,
    "The names of streams (table and key) differ within their first 62 characters, and tables with streams have names up to 31 characters.",
    "shorten the key")
{
    private const int LongestTable = 31;
    private const int LongestStream = 62;

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var table in subject.Database.Tables.Where(table => table.Definition.Columns.Any(column => column.Kind == ColumnKind.Binary)))
        {
            if (table.Name.Length > LongestTable) report.Error(table.Name, "", "", $"the name has {table.Name.Length} characters where {LongestTable} are allowed", "rename the table");
            var names = new HashSet<string>(StringComparer.Ordinal);
            foreach (var row in table.Rows.Where(row => !names.Add(Cut(row.StreamName))))
                report.Error(row, table.Definition.Columns[0].Name, $"another stream has the same first {LongestStream} characters");
        }
    }

    private static string Cut(string name) => name.Length > LongestStream ? name[..LongestStream] : name;
}
