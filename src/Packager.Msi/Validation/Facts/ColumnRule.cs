using System.Collections.Immutable;

namespace Packager.Msi.Validation;

/// <summary>What <c>_Validation</c> says of a column.</summary>
internal sealed record ColumnRule(string Table, string Column)
{
    public bool IsNullable { get; init; }

    public int? Minimum { get; init; }

    public int? Maximum { get; init; }

    /// <summary>The tables one of which a value must be found in.</summary>
    public ImmutableArray<string> KeyTables { get; init; } = [];

    /// <summary>The column of those, from 1.</summary>
    public int KeyColumn { get; init; } = 1;

    public ColumnCategory Category { get; init; }

    /// <summary>Values that are allowed besides what the category allows; where there is no category, the only ones.</summary>
    public ImmutableArray<string> Set { get; init; } = [];

    /// <summary>The row that says so; null where the package lacks one and the standard definition is taken.</summary>
    public MsiRow? Source { get; init; }

    /// <summary>The name of the category that nobody knows; null when it is known.</summary>
    public string? UnknownCategory { get; init; }

    /// <summary>Categories of other tools that ask for nothing that is checked.</summary>
    private static readonly string[] s_others = ["KeyFormatted", "FormattedSddl", "URL"];

    public static ColumnRule Of(MsiRow row)
    {
        var category = row.Text("Category");
        var isKnown = Enum.TryParse<ColumnCategory>(category, ignoreCase: true, out var known) && Enum.IsDefined(known) && !char.IsAsciiDigit(category[0]);
        return new(row.Text("Table") ?? "", row.Text("Column") ?? "")
        {
            IsNullable = row.Text("Nullable") is not "N" and not "n",
            Minimum = row.Number("MinValue"),
            Maximum = row.Number("MaxValue"),
            KeyTables = List(row.Text("KeyTable")),
            KeyColumn = row.Number("KeyColumn") ?? 1,
            Category = isKnown ? known : ColumnCategory.None,
            Set = List(row.Text("Set")),
            Source = row,
            UnknownCategory = isKnown || category is null || s_others.Contains(category, StringComparer.OrdinalIgnoreCase) ? null : category,
        };
    }

    public static ColumnRule Of(string table, ColumnDefinition column) => new(table, column.Name)
    {
        IsNullable = column.IsNullable,
        Minimum = column.Minimum,
        Maximum = column.Maximum,
        KeyTables = List(column.KeyTable),
        KeyColumn = column.KeyColumn ?? 1,
        Category = column.Category,
        Set = List(column.Set),
    };

    private static ImmutableArray<string> List(string? text) => text is null ? [] : [.. text.Split(';')];
}
