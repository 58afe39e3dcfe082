using System.Collections.Immutable;

namespace Packager.Manifest;

/// <summary>Lays one map over another: maps merge, everything else replaces. In our dialect null unsets; in nfpm's, nothing that is empty replaces anything.</summary>
internal static class NodeMerge
{
    /// <summary>The upper map laid over the lower one; values keep their places, the map that of the lower one.</summary>
    /// <param name="lower">What is shared.</param>
    /// <param name="upper">What is particular.</param>
    /// <param name="dialect">Whose rule for empty values holds.</param>
    public static MappingNode Over(MappingNode lower, MappingNode upper, Dialects dialect)
    {
        if (dialect == Dialects.Nfpm) upper = WithoutEmpty(upper);
        var entries = ImmutableArray.CreateBuilder<Entry>();
        foreach (var entry in lower.Entries)
        {
            if (upper[entry.Key] is not { } over) entries.Add(entry);
            else if (entry.Value is MappingNode below && over is MappingNode above) entries.Add(entry with { Value = Over(below, above, dialect) });
        }

        foreach (var entry in upper.Entries)
        {
            var merged = entry.Value is MappingNode && lower[entry.Key] is MappingNode;
            if (!merged) entries.Add(entry);
        }

        return new MappingNode(lower.Location, entries.ToImmutable());
    }

    private static MappingNode WithoutEmpty(MappingNode map) => new(map.Location,
    [
        .. map.Entries.Where(entry => entry.Value is not (ScalarNode { Text: "" } or ScalarNode { IsNull: true }
            or SequenceNode { Items.Length: 0 } or MappingNode { Entries.Length: 0 })),
    ]);
}
