using System.Collections.Immutable;
using Packager.Debian;

namespace Packager.Needs;

/// <summary>Relations that all have to be met, none of them said twice.</summary>
internal static class RelationSet
{
    /// <summary>Drops what others imply and sorts by text.</summary>
    public static string Simplify(IEnumerable<Relation> relations) =>
        string.Join(", ", WithoutImplied(relations).Select(r => r.ToString()).Order(StringComparer.Ordinal));

    /// <summary>Drops what others imply, keeping the order; of equal ones the first stays.</summary>
    public static ImmutableArray<Relation> WithoutImplied(IEnumerable<Relation> relations)
    {
        var kept = new List<Relation>();
        foreach (var relation in relations)
        {
            if (kept.Exists(k => k.Implies(relation))) continue;
            kept.RemoveAll(k => relation.Implies(k));
            kept.Add(relation);
        }

        return [.. kept];
    }
}
