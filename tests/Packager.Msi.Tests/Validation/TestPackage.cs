using System.Collections.Immutable;
using System.Globalization;
using Packager.Model;
using Packager.Msi.Validation;

namespace Packager.Msi.Tests.Validation;

/// <summary>A database to be changed and checked. Rows are written as <c>Table: cell|cell|cell</c>; empty cells are null, and <c>¦</c> stands for the bar within a cell.</summary>
internal sealed class TestPackage
{
    private readonly Dictionary<string, List<object?[]>> _tables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TableDefinition> _definitions = new(StringComparer.Ordinal);

    public SummaryInformation Summary { get; private set; } = SmallPackage.Summary;

    public bool HasValidation { get; private set; } = true;

    /// <summary>Adds rows, one a line.</summary>
    public TestPackage Add(string rows)
    {
        foreach (var line in rows.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            Add(line[..colon], line[(colon + 2)..].Split('|'));
        }

        return this;
    }

    /// <summary>Changes one cell: <c>Table.Column [key]</c>, the parts of the key with commas.</summary>
    public TestPackage Set(string place, string value)
    {
        var (table, column, key) = Split(place);
        var definition = DefinitionOf(table);
        var row = _tables[table].Single(row => Key(row, definition) == key);
        var index = definition.IndexOf(column);
        row[index] = Cell(value, definition.Columns[index]);
        return this;
    }

    /// <summary>Takes rows out: <c>Table</c> for all of its rows, <c>Table [key]</c> for one.</summary>
    public TestPackage Without(string place)
    {
        var (table, _, key) = Split(place);
        if (key.Length == 0) _tables[table].Clear();
        else Assert.Equal(1, _tables[table].RemoveAll(row => Key(row, DefinitionOf(table)) == key));
        return this;
    }

    /// <summary>Takes a table out altogether.</summary>
    public TestPackage WithoutTable(string table)
    {
        if (table == "_Validation") HasValidation = false;
        else Assert.True(_tables.Remove(table));
        return this;
    }

    /// <summary>Brings in a table without rows, also one that is no standard table.</summary>
    public TestPackage Define(TableDefinition definition)
    {
        _definitions[definition.Name] = definition;
        _tables.TryAdd(definition.Name, []);
        return this;
    }

    public TestPackage With(Func<SummaryInformation, SummaryInformation> change)
    {
        Summary = change(Summary);
        return this;
    }

    public ImmutableArray<IceFinding> Check()
    {
        using var database = Build();
        return IceLint.Check(database);
    }

    /// <summary>What the draft would refuse (nulls, long texts, a key twice) is built with lenient columns and then given its real ones.</summary>
    public MsiDatabase Build()
    {
        var draft = new DatabaseDraft { Summary = Summary, WritesValidation = false };
        foreach (var (name, rows) in _tables)
        {
            draft.Define(Lenient(DefinitionOf(name)));
            for (var number = 0; number < rows.Count; number++) draft.Add(name, [number, .. rows[number]]);
        }

        // Tables of the package's own are described by the case alone.
        var strict = _tables.Keys.Where(name => name != "_Validation" && !_definitions.ContainsKey(name)).Select(name => new TableDraft(DefinitionOf(name))).ToList();
        if (HasValidation) AddValidation(draft, strict);
        using var lenient = draft.Build();
        return new MsiDatabase(lenient.Pool, [.. lenient.Tables.Select(table => Strict(table))], lenient.Streams) { ClassId = lenient.ClassId, Summary = lenient.Summary };
    }

    private void AddValidation(DatabaseDraft draft, List<TableDraft> tables)
    {
        draft.Define(Lenient(TableCatalog.Standard["_Validation"]));
        var own = _tables.GetValueOrDefault("_Validation", []).Select(row => (row[0], row[1])).ToHashSet();
        var number = own.Count;
        foreach (var row in ValidationRows.For(tables).Rows.Where(row => !own.Contains((row[0], row[1])))) draft.Add("_Validation", [number++, .. row]);
    }

    /// <summary>A number as its key in front, so that rows may have any key, and every cell nullable and of any length.</summary>
    private static TableDefinition Lenient(TableDefinition table) => new(table.Name,
        [ColumnDefinition.FromCode("Row", "i4", isKey: true), .. table.Columns.Select(column => column with { IsKey = false, IsNullable = true, Width = column.IsText ? 0 : column.Width })]);

    private MsiTable Strict(MsiTable table) => new(DefinitionOf(table.Name), table.Cells[1..], table.Count, table.Pool, table.Stream);

    private TableDefinition DefinitionOf(string table) => _definitions.TryGetValue(table, out var own) ? own : TableCatalog.Standard[table];

    private void Add(string table, string[] cells)
    {
        var columns = DefinitionOf(table).Columns;
        Assert.True(cells.Length <= columns.Length, $"{table} has {columns.Length} columns: {string.Join('|', cells)}");
        var row = new object?[columns.Length];
        for (var column = 0; column < cells.Length; column++) row[column] = Cell(cells[column], columns[column]);
        if (!_tables.TryGetValue(table, out var rows)) _tables[table] = rows = [];
        rows.Add(row);
    }

    private static object? Cell(string text, ColumnDefinition column) =>
        text.Length == 0 ? null
        : column.Kind == ColumnKind.Binary ? Content.FromText(text, "a test")
        : column.IsNumber ? int.Parse(text, CultureInfo.InvariantCulture)
        : text.Replace('¦', '|');

    private static string Key(object?[] row, TableDefinition definition) => string.Join(", ", row.Take(definition.KeyCount).Select(RowText.Of));

    private static (string Table, string Column, string Key) Split(string place)
    {
        var bracket = place.IndexOf(" [", StringComparison.Ordinal);
        var name = (bracket < 0 ? place : place[..bracket]).Split('.');
        return (name[0], name.Length > 1 ? name[1] : "", bracket < 0 ? "" : place[(bracket + 2)..^1]);
    }
}
