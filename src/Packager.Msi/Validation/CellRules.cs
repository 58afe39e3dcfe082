using System.Globalization;

namespace Packager.Msi.Validation;

/// <summary>Checks single cells for <see cref="Ice03"/>.</summary>
internal sealed class CellRules(IceSubject subject, IceReport report)
{
    /// <summary>A module's components belong to no feature yet, and this stands in its place.</summary>
    private const string NullGuid = "{00000000-0000-0000-0000-000000000000}";

    private readonly Dictionary<(string Table, int Column), HashSet<string>> _values = [];

    /// <summary>Checks one cell.</summary>
    public void Check(MsiRow row, int column, ColumnRule rule)
    {
        var definition = row.Table.Definition.Columns[column];
        if (definition.IsText) CheckText(row, column, rule, definition);
        else if (definition.IsNumber) CheckNumber(row, column, rule);
    }

    private void CheckText(MsiRow row, int column, ColumnRule rule, ColumnDefinition definition)
    {
        if (row.Text(column) is not { } text)
        {
            CheckNull(row, rule);
            return;
        }

        if (definition.Width > 0 && text.Length > definition.Width)
            report.Warning(row, rule.Column, $"{text.Length} characters where {definition.Width} fit", "shorten the value");
        if (Fault(row, text, rule) is { } fault) report.Error(row, rule.Column, $"{ShownText.Quote(text)} {fault}");
    }

    private void CheckNumber(MsiRow row, int column, ColumnRule rule)
    {
        if (row.Number(column) is not { } number)
        {
            CheckNull(row, rule);
            return;
        }

        var text = number.ToString(CultureInfo.InvariantCulture);
        if (rule.Set.Contains(text)) return;
        if (number < rule.Minimum) report.Error(row, rule.Column, $"{text} is below {rule.Minimum}, the least allowed");
        else if (number > rule.Maximum) report.Error(row, rule.Column, $"{text} is above {rule.Maximum}, the greatest allowed");
        else if (rule.Set.Length > 0 && rule.Minimum is null && rule.Maximum is null) report.Error(row, rule.Column, $"{text} is none of {string.Join(", ", rule.Set)}");
        else if (rule.KeyTables.Length > 0 && !IsFound(text, rule)) report.Error(row, rule.Column, $"{text} is in no row of {string.Join(", ", rule.KeyTables)}");
    }

    private void CheckNull(MsiRow row, ColumnRule rule)
    {
        if (!rule.IsNullable) report.Error(row, rule.Column, "must have a value", "write a value");
    }

    private string? Fault(MsiRow row, string text, ColumnRule rule)
    {
        if (rule.Set.Contains(text)) return null;
        if (rule.Set.Length > 0 && rule.Category is ColumnCategory.None or ColumnCategory.Text) return "is none of " + string.Join(", ", rule.Set);
        if (rule.KeyTables.Length == 0) return CategoryFault(row, text, rule);
        if (text == NullGuid || IsFound(text, rule)) return rule.Category == ColumnCategory.UpperCase ? CategoryFault(row, text, rule) : null;
        // A version may be written out or name a file; any other reference must be found.
        return rule.Category == ColumnCategory.Version && CategoryText.IsVersion(text) ? null : "is in no row of " + string.Join(", ", rule.KeyTables);
    }

    private string? CategoryFault(MsiRow row, string text, ColumnRule rule) => rule.Category switch
    {
        ColumnCategory.DefaultDir => PathText.DefaultDir(text, DirectoryTree.IsRoot(row)),
        ColumnCategory.CustomSource => SourceFault(row, text),
        ColumnCategory.Shortcut => ShortcutFault(text),
        ColumnCategory.Formatted when CustomActionType.IsScript(row) => null,
        var category => CategoryText.Fault(category, text),
    };

    private string? ShortcutFault(string text) =>
        text.Contains('[', StringComparison.Ordinal) ? CategoryText.Fault(ColumnCategory.Formatted, text)
        : text == NullGuid || subject.Contains("Feature", text) || (subject.IsModule && IdentifierText.Is(text)) ? null
        : "is neither a feature nor formatted text";

    private string? SourceFault(MsiRow row, string text)
    {
        var table = CustomActionType.SourceTable(CustomActionType.Basic(row));
        return table is null || subject.Contains(table, text) ? null : $"is in no row of {table}, which the type asks for";
    }

    private bool IsFound(string text, ColumnRule rule) => rule.KeyTables.Any(table => Values(table, rule.KeyColumn - 1).Contains(text));

    private HashSet<string> Values(string table, int column)
    {
        if (_values.TryGetValue((table, column), out var values)) return values;
        values = new(StringComparer.Ordinal);
        if (subject.Database.Table(table) is { } rows && column >= 0 && column < rows.Definition.Columns.Length)
        {
            foreach (var row in rows.Rows) values.Add(row.Text(column) ?? row.Number(column)?.ToString(CultureInfo.InvariantCulture) ?? "");
        }

        return _values[(table, column)] = values;
    }
}
