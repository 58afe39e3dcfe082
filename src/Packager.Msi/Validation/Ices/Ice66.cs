using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>The package asks for an installer that knows its tables.</summary>
internal sealed class Ice66() : Ice(66, Severity.Warning,
    "The page count of the summary is not below the version of the installer that knows the tables and columns in use.",
    "raise the page count of the summary to that version")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var table in subject.Database.Tables.Where(table => table.Count > 0))
        {
            if (!TableCatalog.Standard.TryGet(table.Name, out var standard)) continue;
            var newer = standard.Columns.Where(column => column.Schema > subject.Schema && table.Definition.Find(column.Name) is { } place && IsUsed(table, place)).ToList();
            if (newer.Count > 0)
                report.Warning(table.Name, newer[0].Name, "", $"is known from version {newer.Max(column => column.Schema)} on, and the package asks for {subject.Schema}");
        }
    }

    private static bool IsUsed(MsiTable table, int column) =>
        table.Definition.Columns[column].IsKey || table.Rows.Any(row => row.Text(column) is not null || row.Number(column) is not null);
}
