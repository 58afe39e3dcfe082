using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>
/// A database of the Windows Installer: tables, streams, storages and the summary information. Immutable.
/// One that was opened from a file reads its streams from there, so the file stays open until it is disposed of.
/// </summary>
public sealed class MsiDatabase : IDisposable
{
    private readonly FrozenDictionary<string, MsiTable> _byName;
    private readonly IDisposable? _source;

    internal MsiDatabase(StringPool pool, ImmutableArray<MsiTable> tables, ImmutableArray<MsiStream> streams, IDisposable? source = null)
    {
        Pool = pool;
        Tables = tables;
        Streams = streams;
        _byName = tables.ToFrozenDictionary(table => table.Name, StringComparer.Ordinal);
        _source = source;
    }

    /// <summary>What the root storage says it is, one of <see cref="DatabaseClass"/>.</summary>
    public required Guid ClassId { get; init; }

    /// <summary>The summary information; an empty one where the file has none.</summary>
    public required SummaryInformation Summary { get; init; }

    /// <summary>The tables in the order of their names, those without rows too.</summary>
    public ImmutableArray<MsiTable> Tables { get; }

    /// <summary>All streams that are no tables, in the order of their names; those of binary cells are among them.</summary>
    public ImmutableArray<MsiStream> Streams { get; }

    /// <summary>The storages inside: the transforms of a patch or of instances.</summary>
    public ImmutableArray<CompoundStorage> Storages { get; init; } = [];

    /// <summary>The code page of all texts: 65001 is UTF-8, 0 plain ASCII.</summary>
    public int CodePage => Pool.CodePage;

    internal StringPool Pool { get; }

    /// <summary>The table of that name; null when the database has none.</summary>
    public MsiTable? Table(string name) => _byName.GetValueOrDefault(name);

    /// <summary>The table of that name, if the database has it.</summary>
    public bool TryGetTable(string name, [NotNullWhen(true)] out MsiTable? table) => _byName.TryGetValue(name, out table);

    /// <summary>The rows of a table; none when the database lacks it.</summary>
    public IEnumerable<MsiRow> Rows(string table) => Table(table)?.Rows ?? [];

    /// <summary>The stream of that name; null when there is none.</summary>
    public Content? Stream(string name) => Streams.FirstOrDefault(stream => stream.Name == name)?.Content;

    /// <summary>The value of a property; null when the package does not set it.</summary>
    public string? Property(string name) => Table("Property")?.Find(name)?.Text("Value");

    /// <summary>Closes the file that the database was opened from.</summary>
    public void Dispose() => _source?.Dispose();
}
