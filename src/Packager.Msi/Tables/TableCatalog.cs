using System.Collections;
using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Packager.Msi;

/// <summary>Table definitions by name. <see cref="Standard"/> has the Windows Installer's own, read from <c>Tables.tsv</c>.</summary>
public sealed class TableCatalog : IReadOnlyCollection<TableDefinition>
{
    private readonly FrozenDictionary<string, TableDefinition> _byName;

    private TableCatalog(IEnumerable<TableDefinition> tables) =>
        _byName = tables.ToFrozenDictionary(table => table.Name, StringComparer.Ordinal);

    /// <summary>The tables of the Windows Installer, of merge modules, patches and WiX's dependency extension.</summary>
    public static TableCatalog Standard { get; } = new(ReadStandard());

    /// <inheritdoc/>
    public int Count => _byName.Count;

    /// <summary>The table of that name.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public TableDefinition this[string name] =>
        TryGet(name, out var table) ? table : throw new KeyNotFoundException($"there is no standard table '{name}'");

    /// <summary>The table of that name, if there is one.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out TableDefinition? table) => _byName.TryGetValue(name, out table);

    /// <summary>In the order of their names.</summary>
    public IEnumerator<TableDefinition> GetEnumerator() =>
        _byName.Values.OrderBy(table => table.Name, StringComparer.Ordinal).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static IEnumerable<TableDefinition> ReadStandard()
    {
        using var stream = typeof(TableCatalog).Assembly.GetManifestResourceStream("Tables.tsv")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split('\t'));
        return [.. lines.GroupBy(fields => fields[0]).Select(group => new TableDefinition(group.Key, [.. group.Select(Column)]))];
    }

    /// <summary>One line: table, column, code, key, category, min, max, keytable, keycolumn, set, schema.</summary>
    private static ColumnDefinition Column(string[] fields) =>
        ColumnDefinition.FromCode(fields[1], fields[2], fields[3] == "key") with
        {
            Category = fields[4].Length == 0 ? ColumnCategory.None : Enum.Parse<ColumnCategory>(fields[4]),
            Minimum = Number(fields[5]),
            Maximum = Number(fields[6]),
            KeyTable = Text(fields[7]),
            KeyColumn = Number(fields[8]),
            Set = Text(fields[9]),
            Schema = Number(fields[10]) ?? 0,
        };

    private static string? Text(string field) => field.Length == 0 ? null : field;

    private static int? Number(string field) => field.Length == 0 ? null : int.Parse(field, CultureInfo.InvariantCulture);
}
