using System.Collections.Immutable;
using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>Makes a database of the streams of a storage.</summary>
internal sealed class DatabaseLoad
{
    /// <summary>Streams of tables and texts are not read beyond these bytes altogether; a package of 100,000 files has some 40 MB.</summary>
    private const long MostBytes = 128 << 20;

    private readonly CompoundStorage _storage;
    private readonly SourceLocation _file;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, CompoundStream> _tables = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Content> _streams = new(StringComparer.Ordinal);
    private long _read;

    public DatabaseLoad(CompoundStorage storage, SourceLocation file, DiagnosticBag diagnostics)
    {
        _storage = storage;
        _file = file;
        _diagnostics = diagnostics;
        foreach (var stream in storage.Streams)
        {
            var (name, isTable) = StreamName.Decode(stream.Name);
            var isNew = isTable ? _tables.TryAdd(name, stream) : name == SummaryWriter.StreamName || _streams.TryAdd(name, new StreamContent(stream, name));
            if (!isNew) Fault(MsiReadFaults.DamagedStream, $"two streams are named '{name}'");
        }
    }

    /// <summary>Reads the tables and the summary.</summary>
    /// <param name="source">What the database closes when it is disposed of.</param>
    public MsiDatabase Load(IDisposable? source)
    {
        var strings = ReadStrings();
        var tables = _storage.ClassId == DatabaseClass.Transform ? [] : ReadTables(strings);
        // What is left belongs to no table: a transform's changes, or what another tool wrote.
        foreach (var (name, stream) in _tables) _streams[StreamName.TableMark + name] = new StreamContent(stream, name);
        return new MsiDatabase(strings.Pool, tables, [.. _streams.Select(stream => new MsiStream(stream.Key, stream.Value))], source)
        {
            ClassId = _storage.ClassId,
            Summary = ReadSummary(),
            Storages = _storage.Storages,
        };
    }

    private StringPoolReader ReadStrings()
    {
        if (!_tables.ContainsKey("_StringPool") && _storage.ClassId != DatabaseClass.Transform)
            throw new UserFaultException(MsiReadFaults.InStrings(_file, "there is no stream _StringPool: this is a compound file, but no database"));
        var strings = StringPoolReader.Read(Take("_StringPool") is { Length: > 0 } entries ? entries : new byte[4], Take("_StringData"));
        if (strings.Fault is { } fault) throw new UserFaultException(MsiReadFaults.InStrings(_file, fault));
        if (!strings.CodePageIsKnown) Fault(MsiReadFaults.UnknownCodePage, $"the code page {strings.Pool.CodePage} is not known");
        return strings;
    }

    private ImmutableArray<MsiTable> ReadTables(StringPoolReader strings)
    {
        var names = Read(SystemTables.Tables, strings);
        var columns = Read(SystemTables.Columns, strings);
        var tables = ImmutableArray.CreateBuilder<MsiTable>();
        foreach (var definition in new SchemaReader(strings.Pool, Fault).Read(names, columns))
        {
            var cells = Read(definition, strings);
            var table = new MsiTable(definition, cells, cells[0].Length, strings.Pool, name => _streams.GetValueOrDefault(name));
            CheckStreams(table);
            tables.Add(table);
        }

        return tables.ToImmutable();
    }

    private uint[][] Read(TableDefinition definition, StringPoolReader strings)
    {
        var bytes = Take(definition.Name);
        var rest = bytes.Length % TableReader.RowWidth(definition, strings.HasLongReferences);
        if (rest > 0) Fault(MsiReadFaults.DamagedTable, $"the table {definition.Name} ends with {rest} bytes of a row");
        var cells = TableReader.Read(definition, bytes, strings.HasLongReferences);
        for (var column = 0; column < cells.Length; column++)
        {
            if (definition.Columns[column].IsText && cells[column].Any(cell => cell > strings.Pool.Strings.Length))
                Fault(MsiReadFaults.DamagedTable, $"the column {definition.Columns[column].Name} of the table {definition.Name} refers to texts that are not there");
        }

        return cells;
    }

    private void CheckStreams(MsiTable table)
    {
        for (var column = 0; column < table.Definition.Columns.Length; column++)
        {
            if (table.Definition.Columns[column].Kind != ColumnKind.Binary) continue;
            foreach (var row in table.Rows.Where(row => row.Stored(column) != 0 && !_streams.ContainsKey(row.StreamName)))
                Fault(MsiReadFaults.StreamMissing, $"the table {table.Name} promises a stream '{row.StreamName}', which is not there");
        }
    }

    private SummaryInformation ReadSummary()
    {
        if (_storage.Streams.FirstOrDefault(stream => stream.Name == SummaryWriter.StreamName) is not { } stream)
        {
            Fault(MsiReadFaults.DamagedSummary, "there is no summary information");
            return new SummaryInformation();
        }

        var (summary, fault) = stream.Length <= SummaryReader.MostBytes ? SummaryReader.Read(Bytes(stream)) : (null, "it is too long");
        if (fault is not null) Fault(MsiReadFaults.DamagedSummary, $"the summary information is damaged: {fault}");
        return summary ?? new SummaryInformation();
    }

    /// <summary>The bytes of a table's stream, which belongs to the table from now on; none when there is no such stream.</summary>
    private byte[] Take(string table) => _tables.Remove(table, out var stream) ? Bytes(stream) : [];

    private byte[] Bytes(CompoundStream stream)
    {
        _read += stream.Length;
        if (_read > MostBytes) throw new UserFaultException(MsiReadFaults.TooLarge.At(_file, $"tables and texts of more than {MostBytes >> 20} MiB are not read"));
        var bytes = new byte[stream.Length];
        try
        {
            using var content = stream.Open();
            content.ReadExactly(bytes);
        }
        catch (MalformedException)
        {
            // Its damage is told already; it is read as an empty one.
            return [];
        }

        return bytes;
    }

    private void Fault(DiagnosticDescriptor descriptor, string message) => _diagnostics.Add(descriptor, _file, TerminalText.OneLine(message));
}
