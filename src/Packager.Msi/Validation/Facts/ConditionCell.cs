namespace Packager.Msi.Validation;

/// <summary>A condition somewhere in the database.</summary>
/// <param name="Row">The row.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Statement">The condition, read; one that is ill formed has the symbols up to its fault.</param>
internal sealed record ConditionCell(MsiRow Row, string Column, ConditionalStatement Statement)
{
    public static IEnumerable<ConditionCell> Of(IceSubject subject)
    {
        foreach (var (table, column) in subject.Rules.Columns(rule => rule.Category == ColumnCategory.Condition))
        {
            foreach (var row in table.Rows)
            {
                if (row.Text(column) is { } text) yield return new(row, table.Definition.Columns[column].Name, ConditionalStatement.Parse(text));
            }
        }
    }
}
