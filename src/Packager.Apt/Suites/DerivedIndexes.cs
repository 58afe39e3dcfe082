using System.Text;

namespace Packager.Apt;

/// <summary>What a change of packages means for the indexes that follow from them: only names that it touches are looked at.</summary>
internal sealed class DerivedIndexes
{
    private readonly List<PackageFacts> _before = [];
    private readonly List<PackageFacts> _after = [];
    private readonly Catalogue _catalogue;
    private readonly Suite _suite;
    private readonly string _component;

    /// <summary>Gathers the packages that the touched names have before and after.</summary>
    public DerivedIndexes(Catalogue catalogue, Suite suite, SuiteChange change, string component)
    {
        (_catalogue, _suite, _component) = (catalogue, suite, component);
        var added = change.Added.Where(IsHere).ToDictionary(entry => entry.Key.ToString());
        var removed = change.Removed.Where(IsHere).Select(entry => entry.Key.ToString()).ToHashSet(StringComparer.Ordinal);
        foreach (var name in change.Added.Concat(change.Removed).Where(IsHere).Select(entry => entry.Key.Name).Distinct(StringComparer.Ordinal))
        {
            foreach (var (_, record) in suite.Packages(name).Where(found => found.Component == component && !found.Record.Key.EndsWith(" source", StringComparison.Ordinal)))
            {
                var facts = catalogue.Find(Stanzas.Field(record.Text.Span, "SHA256"u8));
                if (facts is null) continue;
                _before.Add(facts);
                if (!removed.Contains(record.Key) && !added.ContainsKey(record.Key)) _after.Add(facts);
            }
        }

        _after.AddRange(added.Values.Select(entry => catalogue.Find(entry.Sha256)).OfType<PackageFacts>());

        bool IsHere(SuiteEntry entry) => entry.Component == component && entry.Key.Architecture != PackageKey.Source;
    }

    /// <summary>Changes of Translation-en.</summary>
    public IReadOnlyCollection<IndexChange> Translations()
    {
        var gone = Descriptions(_before);
        var come = Descriptions(_after);
        return [.. gone.Keys.Where(key => !come.ContainsKey(key)).Select(key => new IndexChange(key, null)), .. come.Where(pair => !gone.ContainsKey(pair.Key)).Select(pair => new IndexChange(pair.Key, pair.Value))];
    }

    /// <summary>Changes of an architecture's Contents.</summary>
    public IReadOnlyCollection<IndexChange> Contents(string architecture, StoredIndex index, bool isNew)
    {
        var before = isNew ? [] : ByOwner(_before, architecture);
        var after = ByOwner(isNew ? _after.Concat(AllOfOthers()) : _after, architecture);
        var changes = new Dictionary<string, OwnerChange>(StringComparer.Ordinal);
        foreach (var (owner, versions) in after)
            foreach (var path in PathsWithout(versions, before.GetValueOrDefault(owner))) changes[path] = changes.GetValueOrDefault(path).WithCome(owner);
        foreach (var (owner, versions) in before)
            foreach (var path in PathsWithout(versions, after.GetValueOrDefault(owner))) changes[path] = changes.GetValueOrDefault(path).WithGone(owner);
        return [.. changes.Select(change => Line(index, change.Key, change.Value))];
    }

    private static IndexChange Line(StoredIndex index, string path, OwnerChange change)
    {
        var present = index.Find(path) is { } line ? ContentsIndex.PackagesOf(line.Text.Span) : [];
        var owners = present.Except(change.Gone).Concat(change.Come).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return new IndexChange(path, owners.Length == 0 ? null : ContentsIndex.Line(path, owners));
    }

    private IEnumerable<PackageFacts> AllOfOthers() => _suite.Packages().Where(found => found.Component == _component && found.Record.Key.EndsWith(" all", StringComparison.Ordinal))
        .Select(found => _catalogue.Find(Stanzas.Field(found.Record.Text.Span, "SHA256"u8))).OfType<PackageFacts>();

    // The owner is the same for all versions of a package.
    private static Dictionary<string, List<PackageFacts>> ByOwner(IEnumerable<PackageFacts> packages, string architecture) => packages
        .Where(facts => facts.Key.Architecture == architecture || facts.Key.Architecture == PackageKey.All)
        .GroupBy(facts => facts.Section + "/" + facts.Key.Name).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    private static IEnumerable<string> PathsWithout(List<PackageFacts> versions, List<PackageFacts>? others) => Paths(versions).Distinct(StringComparer.Ordinal).Except(Paths(others ?? []), StringComparer.Ordinal);

    private static IEnumerable<string> Paths(List<PackageFacts> versions) =>
        versions.SelectMany(facts => facts.Entries).Where(entry => entry.Kind != PackagePathKind.Folder).Select(entry => entry.Path);

    private static Dictionary<string, ReadOnlyMemory<byte>> Descriptions(IEnumerable<PackageFacts> packages)
    {
        var all = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        foreach (var facts in packages.Where(facts => facts.Description.Contains('\n')))
        {
            var digest = DescriptionDigest.Of(facts.Description);
            all[TranslationIndex.KeyOf(facts.Key.Name, digest)] = Encoding.UTF8.GetBytes($"Package: {facts.Key.Name}\nDescription-md5: {digest}\nDescription-en: {facts.Description}\n");
        }

        return all;
    }

    // Almost every path has one owner; two lists for each would be the better part of the memory.
    private readonly record struct OwnerChange(object? ComeOrOwners, List<string>? GoneOwners)
    {
        public IEnumerable<string> Come => ComeOrOwners switch { null => [], string one => [one], _ => (List<string>)ComeOrOwners };

        public IEnumerable<string> Gone => GoneOwners ?? [];

        public OwnerChange WithCome(string owner) => this with { ComeOrOwners = ComeOrOwners is null ? owner : new List<string>([.. Come, owner]) };

        public OwnerChange WithGone(string owner) => this with { GoneOwners = [.. Gone, owner] };
    }
}
