using System.Collections.Immutable;

namespace Packager.Msi.Validation;

/// <summary>A text with references somewhere in the database.</summary>
/// <param name="Row">The row.</param>
/// <param name="Column">The column's name.</param>
/// <param name="References">What it refers to.</param>
internal sealed record FormattedCell(MsiRow Row, string Column, ImmutableArray<FormattedReference> References)
{
    public static IEnumerable<FormattedCell> Of(IceSubject subject)
    {
        foreach (var (table, column) in subject.Rules.Columns(rule => IsFormatted(rule.Category)))
        {
            foreach (var row in table.Rows)
            {
                if (row.Text(column) is { } text && text.Contains('[', StringComparison.Ordinal) && !CustomActionType.IsScript(row))
                    yield return new(row, table.Definition.Columns[column].Name, FormattedText.Parse(text).References);
            }
        }
    }

    /// <summary>Whether references are replaced in such a column.</summary>
    public static bool IsFormatted(ColumnCategory category) =>
        category is ColumnCategory.Formatted or ColumnCategory.Path or ColumnCategory.Paths or ColumnCategory.AnyPath or ColumnCategory.RegPath
            or ColumnCategory.Template or ColumnCategory.Shortcut or ColumnCategory.FormattedSDDLText;
}
