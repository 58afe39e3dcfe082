namespace Packager.Msi.Validation;

/// <summary>The rules of all columns: the package's own <c>_Validation</c>, and the standard definitions where it says nothing.</summary>
internal sealed class ColumnRules
{
    private readonly MsiDatabase _database;
    private readonly Dictionary<(string Table, string Column), ColumnRule> _rules = [];

    public ColumnRules(MsiDatabase database)
    {
        _database = database;
        foreach (var row in database.Rows("_Validation"))
        {
            var rule = ColumnRule.Of(row);
            _rules.TryAdd((rule.Table, rule.Column), rule);
        }
    }

    /// <summary>The package's own rules, in no order.</summary>
    public IEnumerable<ColumnRule> Own => _rules.Values;

    /// <summary>The rule of a column; null when neither the package nor the standard has one.</summary>
    public ColumnRule? Find(string table, ColumnDefinition column)
    {
        if (_rules.TryGetValue((table, column.Name), out var rule)) return rule;
        if (!TableCatalog.Standard.TryGet(table, out var standard) || standard.Find(column.Name) is not { } place) return null;
        return ColumnRule.Of(table, standard.Columns[place]);
    }

    /// <summary>The columns of all tables with rows whose category is one of those, as table and place of the column.</summary>
    public IEnumerable<(MsiTable Table, int Column)> Columns(Func<ColumnRule, bool> isWanted)
    {
        foreach (var table in _database.Tables.Where(table => table.Count > 0))
        {
            for (var column = 0; column < table.Definition.Columns.Length; column++)
            {
                if (Find(table.Name, table.Definition.Columns[column]) is { } rule && isWanted(rule)) yield return (table, column);
            }
        }
    }
}
