using System.Collections.Immutable;
using Packager.Binary;

namespace Packager.Msi;

/// <summary>Writes a database as a compound file. The same database makes the same bytes.</summary>
public static class MsiDatabaseWriter
{
    /// <summary>Writes the file from front to back; contents are opened one after the other and copied once.</summary>
    /// <param name="database">What to write.</param>
    /// <param name="target">Where to; it need not seek, and stays open.</param>
    /// <param name="version">The layout of the compound file; version 3, and 4 beyond 2 GiB, when nothing is said.</param>
    /// <exception cref="ArgumentException">A text has characters that the database's code page lacks.</exception>
    /// <exception cref="InvalidDataException">A content has changed its length.</exception>
    public static void Write(MsiDatabase database, Stream target, CompoundFileVersion? version = null) =>
        CompoundFileWriter.Write(Arrange(database), target, version);

    /// <summary>The streams and storages that the file will hold; also what a transform's storage is made of.</summary>
    public static CompoundStorage Arrange(MsiDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var streams = ImmutableArray.CreateBuilder<CompoundStream>();
        streams.Add(Bytes(SummaryWriter.StreamName, SummaryWriter.Write(database.Summary)));
        AddTables(database, streams);
        foreach (var stream in database.Streams) streams.Add(new CompoundStream(StreamName.Encode(stream.Name), stream.Content.Length, stream.Content.Open));
        return new CompoundStorage { ClassId = database.ClassId, Streams = streams.ToImmutable(), Storages = database.Storages };
    }

    private static void AddTables(MsiDatabase database, ImmutableArray<CompoundStream>.Builder streams)
    {
        var references = new int[database.Pool.Strings.Length];
        Add(SystemTables.Tables, SchemaCells.Tables(database));
        Add(SystemTables.Columns, SchemaCells.Columns(database));
        foreach (var table in database.Tables) Add(table.Definition, table.Cells);
        var pool = new StringPoolWriter(database.Pool, references);
        streams.Add(Bytes(StreamName.OfTable("_StringPool"), pool.Entries));
        streams.Add(Bytes(StreamName.OfTable("_StringData"), pool.Data));

        void Add(TableDefinition definition, uint[][] cells)
        {
            CountReferences(definition, cells, references);
            if (cells[0].Length > 0)
                streams.Add(Bytes(StreamName.OfTable(definition.Name), TableWriter.Write(definition, cells, database.Pool.HasLongReferences)));
        }
    }

    private static void CountReferences(TableDefinition definition, uint[][] cells, int[] references)
    {
        for (var column = 0; column < cells.Length; column++)
        {
            if (!definition.Columns[column].IsText) continue;
            foreach (var cell in cells[column])
            {
                if (cell != 0 && cell <= references.Length) references[cell - 1]++;
            }
        }
    }

    private static CompoundStream Bytes(string name, byte[] bytes) =>
        new(name, bytes.Length, () => new MemoryStream(bytes, writable: false));
}
