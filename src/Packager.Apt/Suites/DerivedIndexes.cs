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
        return [.. gone.Keys.Where(key => !come.ContainsKey(key)).Select(key => new IndexChange(key, null)), .. come.Values.Where(change => !gone.ContainsKey(change.Key))];
    }

    /// <summary>Changes of an architecture's Contents.</summary>
    public IReadOnlyCollection<IndexChange> Contents(string architecture, StoredIndex index, bool isNew)
    {
        var before = isNew ? [] : ByOwner(_before, architecture);
        var after = ByOwner(isNew ? _after.Concat(AllOfOthers()) : _after, architecture);
        // Almost every path has one owner, who comes; a list for each would be the better part of the memory.
        var changes = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var (owner, versions) in after)
            foreach (var path in PathsWithout(versions, before.GetValueOrDefault(owner)))
                if (!changes.TryAdd(path, owner)) ChangeOf(changes, path).Come.Add(owner);
        foreach (var (owner, versions) in before)
            foreach (var path in PathsWithout(versions, after.GetValueOrDefault(owner))) ChangeOf(changes, path).Gone.Add(owner);
        return [.. changes.Select(change => Line(index, change.Key, change.Value))];
    }

    private static OwnerChange ChangeOf(Dictionary<string, object> changes, string path)
    {
        if (changes.GetValueOrDefault(path) is OwnerChange several) return several;
        several = new OwnerChange();
        if (changes.GetValueOrDefault(path) is string one) several.Come.Add(one);
        changes[path] = several;
        return several;
    }

    private static IndexChange Line(StoredIndex index, string path, object change)
    {
        var present = index.Find(path) is { } line ? ContentsIndex.PackagesOf(line.Text.Span) : [];
        if (present.Length == 0 && change is string only) return new ContentsChange(path, only);
        var (come, gone) = change is OwnerChange several ? (several.Come, several.Gone) : ([(string)change], []);
        var owners = present.Except(gone).Concat(come).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return owners.Length == 0 ? new IndexChange(path, null) : new ContentsChange(path, string.Join(',', owners));
    }

    private IEnumerable<PackageFacts> AllOfOthers() => _suite.Packages().Where(found => found.Component == _component && found.Record.Key.EndsWith(" all", StringComparison.Ordinal))
        .Select(found => _catalogue.Find(Stanzas.Field(found.Record.Text.Span, "SHA256"u8))).OfType<PackageFacts>();

    // The owner is the same for all versions of a package.
    private static Dictionary<string, List<PackageFacts>> ByOwner(IEnumerable<PackageFacts> packages, string architecture) => packages
        .Where(facts => facts.Key.Architecture == architecture || facts.Key.Architecture == PackageKey.All)
        .GroupBy(facts => facts.Section + "/" + facts.Key.Name).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    // One version names no path twice.
    private static IEnumerable<string> PathsWithout(List<PackageFacts> versions, List<PackageFacts>? others) =>
        versions.Count == 1 && others is null ? Paths(versions) : Paths(versions).Distinct(StringComparer.Ordinal).Except(Paths(others ?? []), StringComparer.Ordinal);

    private static IEnumerable<string> Paths(List<PackageFacts> versions) =>
        versions.SelectMany(facts => facts.Entries).Where(entry => entry.Kind != PackagePathKind.Folder).Select(entry => entry.Path);

    private static Dictionary<string, IndexChange> Descriptions(IEnumerable<PackageFacts> packages)
    {
        var all = new Dictionary<string, IndexChange>(StringComparer.Ordinal);
        foreach (var facts in packages.Where(facts => facts.Description.Contains('\n')))
        {
            var digest = DescriptionDigest.Of(facts.Description);
            var key = TranslationIndex.KeyOf(facts.Key.Name, digest);
            all[key] = new IndexChange(key, Encoding.UTF8.GetBytes($"Package: {facts.Key.Name}\nDescription-md5: {digest}\nDescription-en: {facts.Description}\n"));
        }

        return all;
    }

    /// <summary>Who has come to own a path, and who owns it no longer.</summary>
    private sealed class OwnerChange
    {
        public List<string> Come { get; } = new(1);

        public List<string> Gone { get; } = [];
    }
}
