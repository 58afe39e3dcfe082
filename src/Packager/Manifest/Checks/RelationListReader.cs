using System.Collections.Immutable;
using Packager.Debian;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>Reads lists of relations by the rules of their fields.</summary>
internal sealed class RelationListReader(PackageManifest manifest, string architecture, DiagnosticBag bag)
{
    /// <summary>Depends and Pre-Depends: alternatives may stand, the package itself may not.</summary>
    public ImmutableArray<Relation> Needs(ImmutableArray<Located<string>> items) => Read(items, (relation, item) =>
    {
        if (!relation.Alternatives.Any(a => a.Package == manifest.Name?.Value)) return true;
        bag.Add(RelationFaults.Self, item.Location, $"'{item.Value}' is the package itself", "remove it");
        return false;
    });

    /// <summary>Recommends and Suggests: alternatives may stand.</summary>
    public ImmutableArray<Relation> Choices(ImmutableArray<Located<string>> items) => Read(items, (_, _) => true);

    /// <summary>Fields without alternatives.</summary>
    public ImmutableArray<Relation> Singles(ImmutableArray<Located<string>> items, string field) => Read(items, (relation, item) =>
    {
        if (relation.Alternatives.Length == 1) return true;
        bag.Add(RelationFaults.Alternatives, item.Location, $"'{item.Value}' offers alternatives, and {field} takes none", "make each an item of its own");
        return false;
    });

    /// <summary>Provides: no alternatives, and a version only as <c>= VERSION</c>.</summary>
    public ImmutableArray<Relation> Provided(ImmutableArray<Located<string>> items)
    {
        foreach (var item in items)
        {
            if (Relation.TryParse(item.Value, out var relation) && relation!.Alternatives.Any(a => a.Constraint is { Operator: not VersionOperator.Equal }))
                bag.Add(RelationFaults.ProvidesBound, item.Location, $"'{item.Value}' provides a range of versions", "write (= VERSION), or no version");
        }

        return Singles(items, "Provides");
    }

    private ImmutableArray<Relation> Read(ImmutableArray<Located<string>> items, Func<Relation, Located<string>, bool> isAllowed)
    {
        var relations = ImmutableArray.CreateBuilder<Relation>();
        foreach (var item in items)
        {
            foreach (var text in Split(item.Value))
            {
                var one = item.With(text);
                if (Relation.Parse(one, bag) is { } relation && IsForOne(relation, one) && isAllowed(relation, one) && relation.For(architecture) is { } applying) relations.Add(applying);
            }
        }

        return relations.DrainToImmutable();
    }

    // One file for all architectures cannot say what holds on some of them; dpkg-gencontrol(1) refuses that as well.
    private bool IsForOne(Relation relation, Located<string> item)
    {
        if (architecture != Architecture.All || relation.Alternatives.All(a => a.Architectures.IsEmpty)) return true;
        bag.Add(RelationFaults.Qualifier, item.Location, $"'{item.Value}' is restricted to architectures, and the package is for all of them", "leave the restriction out, or make the package for single architectures");
        return false;
    }

    // nfpm joins the items as they stand, so that one of them may hold several relations.
    private string[] Split(string item) =>
        manifest.Dialect == Dialects.Nfpm ? item.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [item];
}
