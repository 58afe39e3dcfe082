using Packager.Model;

namespace Packager.Msi;

/// <summary>A table with its rows, immutable. The cells are kept as they stand in the file: column by column, texts by their number.</summary>
public sealed class MsiTable
{
    private readonly Func<string, Content?> _streams;
    private readonly Lazy<Dictionary<string, int>> _byKey;

    /// <param name="definition">The columns.</param>
    /// <param name="cells">For each column its stored cells.</param>
    /// <param name="count">How many rows there are.</param>
    /// <param name="pool">The texts that the cells refer to.</param>
    /// <param name="streams">Finds the stream of a binary cell by its name.</param>
    internal MsiTable(TableDefinition definition, uint[][] cells, int count, StringPool pool, Func<string, Content?> streams)
    {
        Definition = definition;
        Cells = cells;
        Count = count;
        Pool = pool;
        _streams = streams;
        _byKey = new Lazy<Dictionary<string, int>>(IndexKeys);
    }

    /// <summary>Its columns.</summary>
    public TableDefinition Definition { get; }

    /// <summary>Its name.</summary>
    public string Name => Definition.Name;

    /// <summary>How many rows it has.</summary>
    public int Count { get; }

    /// <summary>The rows in stored order.</summary>
    public IEnumerable<MsiRow> Rows
    {
        get
        {
            for (var index = 0; index < Count; index++) yield return new MsiRow(this, index);
        }
    }

    /// <summary>A row by its place from 0.</summary>
    public MsiRow this[int index] => index >= 0 && index < Count
        ? new MsiRow(this, index)
        : throw new ArgumentOutOfRangeException(nameof(index));

    internal uint[][] Cells { get; }

    internal StringPool Pool { get; }

    /// <summary>The row with a primary key; several parts are separated by tabs as in <see cref="MsiRow.Key"/>. Null when there is none.</summary>
    public MsiRow? Find(string key) => _byKey.Value.TryGetValue(key, out var index) ? new MsiRow(this, index) : null;

    internal Content? Stream(string name) => _streams(name);

    private Dictionary<string, int> IndexKeys()
    {
        var keys = new Dictionary<string, int>(Count, StringComparer.Ordinal);
        for (var index = 0; index < Count; index++) keys.TryAdd(new MsiRow(this, index).Key, index);
        return keys;
    }
}
