using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A column that names rows of another table is as wide as their key.</summary>
internal sealed class Ice32() : Ice(32, Severity.Error,
    "A column that _Validation calls a foreign key has the type and size of the column that it names.",
    "define both columns alike")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var rule in subject.Rules.Own.OrderBy(rule => rule.Table, StringComparer.Ordinal).ThenBy(rule => rule.Column, StringComparer.Ordinal))
        {
            if (subject.Database.Table(rule.Table)?.Definition is not { } table || table.Find(rule.Column) is not { } place) continue;
            foreach (var other in rule.KeyTables.Distinct(StringComparer.Ordinal)) Compare(table, table.Columns[place], other, rule, subject, report);
        }
    }

    private static void Compare(TableDefinition table, ColumnDefinition column, string other, ColumnRule rule, IceSubject subject, IceReport report)
    {
        if (subject.Database.Table(other)?.Definition is not { } key || rule.KeyColumn < 1 || rule.KeyColumn > key.Columns.Length) return;
        var named = key.Columns[rule.KeyColumn - 1];
        // Capitals say that a cell may be empty, which makes no difference here.
        if (string.Equals(column.Code, named.Code, StringComparison.OrdinalIgnoreCase)) return;
        report.Error(table.Name, column.Name, "", $"has the type {column.Code}, and {ShownText.Quote(other + "." + named.Name)} has {named.Code}");
    }
}
