using System.Collections.Immutable;
using Packager.Binary;
using Packager.Model;

namespace Packager.Msi;

/// <summary>
/// Writes transforms: what <c>msiexec /i x.msi TRANSFORMS=y.mst</c> changes in a package before it installs it. A transform has texts of its own,
/// and for each table that changes a stream of records, row by row.
/// </summary>
public static class TransformWriter
{
    /// <summary>Writes the transform that turns one database into another.</summary>
    /// <param name="old">The package that the transform will be applied to.</param>
    /// <param name="now">What it becomes.</param>
    /// <param name="conditions">Which packages take it.</param>
    /// <param name="target">Where to; stays open.</param>
    /// <exception cref="ArgumentException">A table has other columns than before.</exception>
    public static void Write(MsiDatabase old, MsiDatabase now, TransformConditions conditions, Stream target) =>
        CompoundFileWriter.Write(Arrange(old, now, conditions), target);

    /// <summary>The transform as a storage, to be written alone or into the package itself.</summary>
    /// <inheritdoc cref="Write"/>
    public static CompoundStorage Arrange(MsiDatabase old, MsiDatabase now, TransformConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(old);
        ArgumentNullException.ThrowIfNull(now);
        var tables = DatabaseChanges.Between(old, now);
        var pool = new StringPool(Texts(tables), now.CodePage, now.Pool.Encoding);
        var records = new TransformRecords(pool);
        var streams = tables.Select(table => Bytes(StreamName.OfTable(table.Definition.Name), records.Write(table))).ToList();
        var texts = new StringPoolWriter(pool, records.References);
        streams.Add(Bytes(SummaryWriter.StreamName, SummaryWriter.Write(TransformSummary.Of(old, now, conditions))));
        streams.Add(Bytes(StreamName.OfTable("_StringPool"), texts.Entries));
        streams.Add(Bytes(StreamName.OfTable("_StringData"), texts.Data));
        streams.AddRange(BinaryCells(tables, now));
        return new CompoundStorage { ClassId = DatabaseClass.Transform, Streams = [.. streams] };
    }

    private static ImmutableArray<string> Texts(ImmutableArray<TableChanges> tables) =>
        [.. tables.SelectMany(Given).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<object?> Given(TableChanges table) =>
        table.Rows.SelectMany(row => row.Cells.Where((_, column) => row.Holds(column, table.Definition.KeyCount)));

    private static IEnumerable<CompoundStream> BinaryCells(ImmutableArray<TableChanges> tables, MsiDatabase now)
    {
        foreach (var table in tables)
        {
            foreach (var row in table.Rows.Where(row => row.Kind != RowChangeKind.Delete && row.Cells.OfType<Content>().Any()))
            {
                var key = string.Join('\t', row.Cells.Take(table.Definition.KeyCount).Select(RowText.Of));
                var content = row.Cells.OfType<Content>().Single();
                yield return new CompoundStream(StreamName.Encode(now.Table(table.Definition.Name)!.Find(key)!.Value.StreamName), content.Length, content.Open);
            }
        }
    }

    private static CompoundStream Bytes(string name, byte[] bytes) => new(name, bytes.Length, () => new MemoryStream(bytes, writable: false));
}
