using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Every cell keeps the rules of its column.</summary>
internal sealed class Ice03() : Ice(3, Severity.Error,
    "Every value keeps the rules of its column: not null, within its range or set, found in the table it refers to, and well formed for its category.",
    "correct the value")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        if (!subject.Has("_Validation"))
            report.Error("_Validation", "", "", "the table is missing; the standard definitions were taken", "build the package with a tool that writes _Validation");
        foreach (var rule in subject.Rules.Own) CheckRule(rule, report);
        var cells = new CellRules(subject, report);
        // What _Validation says of itself differs from tool to tool; its rows are checked as rules.
        foreach (var table in subject.Database.Tables.Where(table => table.Name != "_Validation")) CheckTable(table, subject, report, cells);
    }

    private static void CheckRule(ColumnRule rule, IceReport report)
    {
        if (rule.UnknownCategory is { } category) report.Error(rule.Source!.Value, "Category", $"{ShownText.Quote(category)} is no category");
        if (rule.Minimum > rule.Maximum) report.Error(rule.Source!.Value, "MaxValue", "is below MinValue");
    }

    private static void CheckTable(MsiTable table, IceSubject subject, IceReport report, CellRules cells)
    {
        CheckKeys(table, report);
        var columns = table.Definition.Columns;
        for (var column = 0; column < columns.Length; column++)
        {
            if (subject.Rules.Find(table.Name, columns[column]) is { } rule) CheckColumn(table, column, rule, cells, report);
            else if (subject.Has("_Validation")) report.Error(table.Name, columns[column].Name, "", "has no row in _Validation", "describe the column in _Validation");
        }
    }

    private static void CheckColumn(MsiTable table, int column, ColumnRule rule, CellRules cells, IceReport report)
    {
        var definition = table.Definition.Columns[column];
        if (definition.Kind == ColumnKind.LocalizableString && definition.IsKey && rule.Category is ColumnCategory.Identifier or ColumnCategory.Guid)
            report.Error(table.Name, definition.Name, "", "may not be translated, since it is a key", "define the column without the bit for translation");
        foreach (var row in table.Rows) cells.Check(row, column, rule);
    }

    private static void CheckKeys(MsiTable table, IceReport report)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in table.Rows)
        {
            if (!keys.Add(row.Key)) report.Error(row, table.Definition.Columns[0].Name, "the primary key is there twice", "give each row a key of its own");
        }
    }
}
