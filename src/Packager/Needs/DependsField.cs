using System.Collections.Immutable;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Needs;

/// <summary>The relationship fields after detection.</summary>
/// <param name="Depends">The items of Depends.</param>
/// <param name="Recommends">The items of Recommends.</param>
public sealed record MergedFields(ImmutableArray<string> Depends, ImmutableArray<string> Recommends);

/// <summary>Joins what the manifest asks for with what was detected.</summary>
public static class DependsField
{
    /// <summary>
    /// The manifest's items come first, in their order. A detected relation that one of them, or a stronger field, implies is left out; an item that a
    /// detected relation implies is replaced by it, so the stricter version of both stands.
    /// </summary>
    public static MergedFields Merge(PackageManifest manifest, ImmutableArray<ResolvedNeed> needs)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        var strongest = Parse(manifest.Deb.Predepends);
        var depends = Merge(Parse(manifest.Depends), Detected(needs, "Depends"), strongest);
        var recommends = Merge(Parse(manifest.Recommends), Detected(needs, "Recommends"), [.. strongest, .. depends]);
        return new MergedFields([.. depends.Select(r => r.ToString())], [.. recommends.Select(r => r.ToString())]);
    }

    private static ImmutableArray<Relation> Merge(IEnumerable<Relation> manifest, IEnumerable<Relation> detected, ImmutableArray<Relation> stronger)
    {
        var merged = manifest.Distinct().ToList();
        foreach (var relation in detected)
        {
            if (stronger.Any(s => s.Implies(relation)) || merged.Exists(m => m.Implies(relation))) continue;
            var weaker = merged.FindIndex(m => relation.Implies(m));
            if (weaker < 0) merged.Add(relation);
            else merged[weaker] = relation;
            merged.RemoveAll(m => m != relation && relation.Implies(m));
        }

        return [.. merged];
    }

    // Malformed relations of the manifest were reported when it was read.
    private static ImmutableArray<Relation> Parse(ImmutableArray<Located<string>> items) =>
        [.. items.Select(i => Relation.TryParse(i.Value, out var relation) ? relation : null).OfType<Relation>()];

    private static ImmutableArray<Relation> Detected(ImmutableArray<ResolvedNeed> needs, string field) => RelationSet.WithoutImplied(
        needs.Where(n => n.Field == field)
            .SelectMany(n => Relation.TryParseField(n.Relation, out var relations) ? relations : [])
            .OrderBy(r => r.ToString(), StringComparer.Ordinal));
}
