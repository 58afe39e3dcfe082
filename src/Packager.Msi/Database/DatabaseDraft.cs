using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>
/// A database that is being put together. What does not fit its column is a fault of the program and thrown as an <see cref="ArgumentException"/>:
/// what a user may get wrong is diagnosed before it comes here. Neither the order of tables nor that of rows shows in what is built.
/// </summary>
public sealed class DatabaseDraft
{
    private readonly SortedDictionary<string, TableDraft> _tables = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Content> _streams = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, CompoundStorage> _storages = new(StringComparer.Ordinal);

    /// <summary>What the file is for the Windows Installer.</summary>
    public Guid ClassId { get; set; } = DatabaseClass.Package;

    /// <summary>The code page of all texts; UTF-8 unless another tool asks for less.</summary>
    public int CodePage { get; set; } = 65001;

    /// <summary>The summary information.</summary>
    public SummaryInformation Summary { get; set; } = new();

    /// <summary>Whether <c>_Validation</c> is written from the definitions of the tables that are here; rows added by hand are kept.</summary>
    public bool WritesValidation { get; set; } = true;

    /// <summary>Brings in a table, which may stay without rows; a table that is here already must be the same.</summary>
    /// <exception cref="ArgumentException">The name is impossible, keys do not come first, or it is here with other columns.</exception>
    public void Define(TableDefinition table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (!StreamName.IsPossibleForTable(table.Name)) throw new ArgumentException($"'{table.Name}' cannot name a table", nameof(table));
        if (table.Columns.Length is 0 or > TableDefinition.MostColumns || table.KeyCount == 0 || !table.Columns.Take(table.KeyCount).All(column => column.IsKey))
            throw new ArgumentException($"table {table.Name}: its columns begin with its key and are 1 to {TableDefinition.MostColumns}", nameof(table));
        if (!_tables.TryAdd(table.Name, new TableDraft(table)) && !_tables[table.Name].Definition.Columns.SequenceEqual(table.Columns))
            throw new ArgumentException($"table {table.Name} is here with other columns", nameof(table));
    }

    /// <summary>Brings in a standard table, which may stay without rows.</summary>
    /// <exception cref="KeyNotFoundException">No standard table has the name.</exception>
    public void Define(string table) => Define(TableCatalog.Standard[table]);

    /// <summary>Adds a row; a standard table needs no definition before.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="cells">From the first column on: null, a string, an int, or a <see cref="Content"/>; those left out at the end are null. An empty string is null.</param>
    /// <exception cref="ArgumentException">A cell does not fit its column, the primary key is there already, or the table is neither defined nor a standard one.</exception>
    public void Add(string table, params ReadOnlySpan<object?> cells)
    {
        if (!_tables.TryGetValue(table, out var draft))
        {
            if (!TableCatalog.Standard.TryGet(table, out var definition)) throw new ArgumentException($"there is no table '{table}'", nameof(table));
            Define(definition);
            draft = _tables[table];
        }

        draft.Add(cells);
    }

    /// <summary>Whether a table has a row with this primary key, several parts separated by tabs.</summary>
    public bool Contains(string table, string key) => _tables.TryGetValue(table, out var draft) && draft.Contains(key);

    /// <summary>Whether a table has any rows.</summary>
    public bool HasRows(string table) => _tables.TryGetValue(table, out var draft) && draft.Rows.Count > 0;

    /// <summary>Adds a stream that no cell refers to by its row: a cabinet named in <c>Media.Cabinet</c> as <c>#name</c>, a signature.</summary>
    /// <exception cref="ArgumentException">The name is impossible or there already.</exception>
    public void AddStream(string name, Content content)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (!StreamName.IsPossible(name)) throw new ArgumentException($"'{name}' cannot name a stream", nameof(name));
        if (!_streams.TryAdd(name, content)) throw new ArgumentException($"the stream '{name}' is there already", nameof(name));
    }

    /// <summary>Adds a storage: a transform, as <see cref="MsiDatabaseWriter.Arrange"/> lays one out.</summary>
    /// <param name="name">The name it is referred to by, at most 31 characters; it replaces the storage's own.</param>
    /// <param name="storage">Its streams.</param>
    /// <exception cref="ArgumentException">The name is impossible or there already.</exception>
    public void AddStorage(string name, CompoundStorage storage)
    {
        ArgumentNullException.ThrowIfNull(storage);
        if (name.Length is 0 or > StreamName.MostUnits) throw new ArgumentException($"'{name}' cannot name a storage", nameof(name));
        if (!_storages.TryAdd(name, storage with { Name = name })) throw new ArgumentException($"the storage '{name}' is there already", nameof(name));
    }

    /// <summary>The database as it stands; the draft can go on afterwards.</summary>
    /// <exception cref="ArgumentException">A row's binary cell has a key that makes no stream name.</exception>
    public MsiDatabase Build()
    {
        var tables = new SortedDictionary<string, TableDraft>(_tables, StringComparer.Ordinal);
        if (WritesValidation) tables["_Validation"] = ValidationRows.For(tables.Values);
        return new DatabaseAssembly(tables.Values, _streams, CodePage).Assemble(ClassId, Summary, [.. _storages.Values]);
    }
}
