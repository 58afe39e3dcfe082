using System.Collections.Immutable;
using Packager.Debian;
using Packager.Model;

namespace Packager.Apt;

/// <summary>
/// Whether packages could be installed from a channel. A dependency counts when the repository itself has what it names, in either channel; what it does not
/// have is the distribution's, and is looked for there when its indexes are given.
/// </summary>
internal sealed class Installability(Suite from, Suite to, ImmutableArray<SuiteEntry> added, ImmutableArray<string> baseIndexes)
{
    private static readonly string[] s_fields = ["Pre-Depends", "Depends"];
    private readonly Dictionary<string, IReadOnlyList<Offer>> _there = new(StringComparer.Ordinal);
    private readonly ILookup<string, Offer> _coming = added.SelectMany(entry => Offer.Of(entry.Stanza)).ToLookup(offer => offer.Name);
    private readonly Lazy<ILookup<string, Offer>> _virtualThere = new(() => Virtual(to));
    private readonly Lazy<ILookup<string, Offer>> _virtualFrom = new(() => Virtual(from));
    private readonly Lazy<ILookup<string, Offer>?> _base = new(() => baseIndexes.IsEmpty ? null : BaseDistribution.Read(baseIndexes));

    /// <summary>Tells every dependency that the channel could not meet (PKG4007).</summary>
    public void Check(DiagnosticBag bag)
    {
        foreach (var entry in added.Where(entry => entry.Key.Architecture != PackageKey.Source))
        {
            var stanza = Stanzas.Parse(entry.Stanza);
            foreach (var relation in s_fields.SelectMany(field => Relation.TryParseField(stanza[field] ?? "", out var relations) ? relations : []))
            {
                if (IsMet(relation, entry.Key.Architecture)) continue;
                bag.Add(RepositoryFaults.NotInstallable, SourceLocation.None, $"{entry.Key.Name} {entry.Key.Version} ({entry.Key.Architecture}) needs '{relation}', which '{to.Name}' would not have",
                    $"promote what it needs as well, or first: 'packager promote --from {from.Name} --to {to.Name} --package {relation.Alternatives[0].Package}'");
            }
        }
    }

    private bool IsMet(Relation relation, string architecture) => relation.Alternatives.Any(alternative => IsMet(alternative, architecture));

    private bool IsMet(RelationAlternative alternative, string architecture)
    {
        if (OffersOf(alternative.Package).Any(offer => offer.Meets(alternative, architecture))) return true;
        if (_base.Value is { } distribution) return distribution[alternative.Package].Any(offer => offer.Meets(alternative, architecture));
        return !IsOurs(alternative.Package);
    }

    private bool IsOurs(string name) => OffersOf(name).Any() || from.Packages(name).Any() || _virtualFrom.Value[name].Any();

    private IEnumerable<Offer> OffersOf(string name)
    {
        if (!_there.TryGetValue(name, out var there))
            _there[name] = there = [.. to.Packages(name).SelectMany(found => Offer.Of(found.Record.Text)).Where(offer => offer.Name == name), .. _virtualThere.Value[name]];
        return there.Concat(_coming[name]);
    }

    // Most packages provide nothing, and are passed over without being taken apart.
    private static ILookup<string, Offer> Virtual(Suite suite) => suite.Packages()
        .Where(found => found.Record.Text.Span.IndexOf("\nProvides:"u8) >= 0)
        .SelectMany(found => Offer.Of(found.Record.Text).Skip(1)).ToLookup(offer => offer.Name);
}

/// <summary>A name that a package stands for.</summary>
/// <param name="Name">Its own or one that it provides.</param>
/// <param name="Version">The version; null for a name that is provided without one, which meets no bound (Policy §7.5).</param>
/// <param name="Architecture">The package's.</param>
internal sealed record Offer(string Name, DebianVersion? Version, string Architecture)
{
    /// <summary>Its own name first, then what it provides.</summary>
    public static IEnumerable<Offer> Of(ReadOnlyMemory<byte> text) => Of(Stanzas.Parse(text));

    /// <summary>The same of a stanza that was taken apart.</summary>
    public static IEnumerable<Offer> Of(ControlStanza stanza)
    {
        if (stanza["Package"] is not { } name || stanza["Architecture"] is not { } architecture || !DebianVersion.TryParse(stanza["Version"] ?? "", out var version)) yield break;
        yield return new Offer(name, version, architecture);
        if (!Relation.TryParseField(stanza["Provides"] ?? "", out var provided)) yield break;
        foreach (var alternative in provided.SelectMany(relation => relation.Alternatives)) yield return new Offer(alternative.Package, alternative.Constraint?.Version, architecture);
    }

    /// <summary>Whether it meets a dependency of a package of an architecture; packages for all architectures count as native ones.</summary>
    public bool Meets(RelationAlternative wanted, string architecture) =>
        (Architecture == architecture || Architecture == PackageKey.All || architecture == PackageKey.All || wanted.Qualifier == "any")
        && (wanted.Constraint is null || (Version is not null && wanted.Constraint.IsMetBy(Version)));
}
