using System.Collections.Immutable;
using Packager.Debian;
using Packager.Model;
using Packager.Needs.Rules;

namespace Packager.Needs;

/// <summary>Finds the relations that meet needs on a target.</summary>
internal sealed class NeedResolver(ResolutionContext context)
{
    private readonly HashSet<string> _excluded = [.. context.Manifest.Dependencies.Exclude.Select(e => e.Value)];
    private readonly HashSet<string> _ignored = [.. context.Manifest.Dependencies.Ignore.Select(e => e.Value)];

    /// <summary>One answer a need, in the order of the needs; those that come to nothing are left out.</summary>
    public ImmutableArray<ResolvedNeed> Resolve(ImmutableArray<Need> needs)
    {
        var resolved = ImmutableArray.CreateBuilder<ResolvedNeed>();
        resolved.AddRange(needs.OfType<FrameworkNeed>().Select(Framework).OfType<ResolvedNeed>());
        resolved.AddRange(needs.OfType<RuleNeed>().Select(RuleOf).OfType<ResolvedNeed>());
        // A package that is made together with this one is bound to it by its version, as Debian's own sources do where symbols are not tracked.
        resolved.AddRange(needs.OfType<SiblingNeed>().Select(n => new ResolvedNeed(n, $"{n.Package} (= {n.Version})", "this manifest")));
        resolved.AddRange(new LockedLibraries(context).Resolve([.. needs.OfType<LibraryNeed>()]));
        return [.. resolved.Select(WithoutExcluded).Where(n => n.Relation.Length > 0)];
    }

    private ResolvedNeed? Framework(FrameworkNeed need)
    {
        if (_ignored.Contains(need.Name)) return null;
        if (FrameworkResolver.Resolve(need) is { } relation) return new ResolvedNeed(need, relation, "runtimeconfig.json");
        context.Bag.Add(ResolutionFaults.UnknownFramework, context.LocationOf(need),
            $"'{need.Origins[0]}' needs {need.Name} {need.Version}, which is in no known package",
            $"name its package under depends, and {need.Name} under dependencies: {{ ignore: }}");
        return null;
    }

    // The alternative of the newest release first: apt takes the first one that it knows.
    private ResolvedNeed? RuleOf(RuleNeed need)
    {
        var rule = DotnetRules.Embedded.Rules.First(r => r.Name == need.Rule);
        var lacking = context.Releases.Where(r => rule.PackageOn(r) is null).ToList();
        foreach (var release in lacking)
        {
            context.Bag.Add(ResolutionFaults.RuleWithoutPackage, context.Manifest.Location,
                $"'{need.Origins[0]}' needs {need.Reason}; its package on {release} is not known", "leave the release out of dependencies: { releases: }");
        }

        var packages = context.Releases.Reverse().Select(rule.PackageOn).Distinct(StringComparer.Ordinal);
        return lacking.Count > 0 ? null : new ResolvedNeed(need, string.Join(" | ", packages), "rule " + rule.Name) { Field = rule.Field };
    }

    private ResolvedNeed WithoutExcluded(ResolvedNeed need)
    {
        if (_excluded.Count == 0 || !Relation.TryParseField(need.Relation, out var relations)) return need;
        var kept = relations.Select(r => new Relation([.. r.Alternatives.Where(a => !_excluded.Contains(a.Package))])).Where(r => !r.Alternatives.IsEmpty);
        return need with { Relation = string.Join(", ", kept) };
    }
}
