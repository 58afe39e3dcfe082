using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Makes the immutable database of a draft: numbers the texts, stores the cells, sorts the rows by their stored keys and names the streams of binary cells.</summary>
internal sealed class DatabaseAssembly
{
    private readonly IReadOnlyCollection<TableDraft> _tables;
    private readonly SortedDictionary<string, Content> _streams;
    private readonly StringPool _pool;

    public DatabaseAssembly(IReadOnlyCollection<TableDraft> tables, IDictionary<string, Content> streams, int codePage)
    {
        _tables = tables;
        _streams = new SortedDictionary<string, Content>(streams, StringComparer.Ordinal);
        _pool = new StringPool(Texts(tables), codePage, DatabaseEncoding.ForWriting(codePage));
    }

    public MsiDatabase Assemble(Guid classId, SummaryInformation summary, ImmutableArray<CompoundStorage> storages)
    {
        var tables = _tables.Select(Store).ToImmutableArray();
        return new MsiDatabase(_pool, tables, [.. _streams.Select(stream => new MsiStream(stream.Key, stream.Value))])
        {
            ClassId = classId,
            Summary = summary,
            Storages = storages,
        };
    }

    /// <summary>All texts in ordinal order, so that the same rows make the same file in whatever order they came.</summary>
    private static ImmutableArray<string> Texts(IReadOnlyCollection<TableDraft> tables)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var table in tables)
        {
            texts.Add(table.Definition.Name);
            foreach (var column in table.Definition.Columns) texts.Add(column.Name);
            foreach (var text in table.Rows.SelectMany(row => row).OfType<string>()) texts.Add(text);
        }

        var sorted = texts.ToArray();
        Array.Sort(sorted, StringComparer.Ordinal);
        return ImmutableCollectionsMarshal.AsImmutableArray(sorted);

    }

    private MsiTable Store(TableDraft draft)
    {
        var columns = draft.Definition.Columns;
        var cells = draft.Rows.Select(row => row.Select((cell, column) => Store(cell, columns[column])).ToArray()).ToArray();
        var order = Enumerable.Range(0, cells.Length).ToArray();
        var keys = draft.Definition.KeyCount;
        Array.Sort(order, (left, right) => cells[left].AsSpan(0, keys).SequenceCompareTo(cells[right].AsSpan(0, keys)));
        var sorted = columns.Select((_, column) => order.Select(row => cells[row][column]).ToArray()).ToArray();
        var table = new MsiTable(draft.Definition, sorted, order.Length, _pool, name => _streams.GetValueOrDefault(name));
        for (var row = 0; row < order.Length; row++) AddStream(table[row], draft.Rows[order[row]]);
        return table;
    }

    private uint Store(object? cell, ColumnDefinition column) => cell switch
    {
        null => 0,
        string text => _pool.Find(text),
        int number => StoredNumber.From(number, column.Kind),
        _ => 1,
    };

    private void AddStream(MsiRow row, object?[] cells)
    {
        if (cells.OfType<Content>().SingleOrDefault() is not { } content) return;
        if (!StreamName.IsPossible(row.StreamName)) throw new ArgumentException($"'{row.StreamName}' cannot name a stream");
        if (!_streams.TryAdd(row.StreamName, content)) throw new ArgumentException($"the stream '{row.StreamName}' is there already");
    }
}
