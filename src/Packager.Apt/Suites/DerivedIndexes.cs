using System.Text;
using Packager.Storage;

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
        var touched = suite.Generation is null ? [] : change.Added.Concat(change.Removed).Where(IsHere).Select(entry => entry.Key.Name).Distinct(StringComparer.Ordinal);
        foreach (var name in touched)
        {
            foreach (var (_, record) in suite.Packages(name).Where(found => found.Component == component && !found.Record.Key.EndsWith(" source", StringComparison.Ordinal)))
            {
                var facts = catalogue.Find(Stanzas.Field(record.Text.Span, "SHA256"u8));
                if (facts is null) continue;
                _before.Add(facts);
                if (!removed.Contains(record.Key) && !added.ContainsKey(record.Key)) _after.Add(facts);
            }
        }

        SuiteEntry[] come = [.. added.Values];
        var found = new PackageFacts?[come.Length];
        Several.For(come.Length, i => found[i] = catalogue.Find(come[i].Sha256));
        _after.AddRange(found.OfType<PackageFacts>());

        bool IsHere(SuiteEntry entry) => entry.Component == component && entry.Key.Architecture != PackageKey.Source;
    }

    /// <summary>Changes of Translation-en.</summary>
    public IReadOnlyCollection<IndexChange> Translations()
    {
        var gone = KeysOf(Descriptions(_before));
        var come = Descriptions(_after);
        var staying = gone.Count == 0 ? gone : KeysOf(come);
        come.RemoveAll(change => gone.Contains(change.Key));
        come.AddRange(gone.Where(key => !staying.Contains(key)).Select(key => new IndexChange(key, null)));
        return come;
    }

    /// <summary>Changes of an architecture's Contents.</summary>
    public IReadOnlyCollection<IndexChange> Contents(string architecture, StoredIndex index, bool isNew)
    {
        var before = isNew ? [] : ByOwner(_before.Where(IsThere));
        PackageFacts[] after = [.. (isNew ? _after.Concat(AllOfOthers()) : _after).Where(IsThere)];
        var come = new List<IndexChange>[after.Length];
        Several.For(come.Length, i => come[i] = Coming(after[i], before));
        List<IndexChange> changes = [.. come.SelectMany(lines => lines)];
        var staying = before.Count == 0 ? [] : ByOwner(after.Where(facts => before.ContainsKey(OwnerOf(facts))));
        var gone = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var (owner, versions) in before)
        {
            foreach (var path in Paths(versions).Except(Paths(staying.GetValueOrDefault(owner) ?? []), StringComparer.Ordinal))
            {
                if (!gone.TryGetValue(path, out var owners)) gone[path] = owners = [];
                owners.Add(owner);
                changes.Add(new IndexChange(path, null));
            }
        }

        Join(changes, gone, index);
        return changes;

        bool IsThere(PackageFacts facts) => facts.Architecture is var own && (own == architecture || own == PackageKey.All);
    }

    // The lines of a package that its owner did not have.
    private static List<IndexChange> Coming(PackageFacts facts, Dictionary<string, List<PackageFacts>> before)
    {
        var owner = OwnerOf(facts);
        var packages = Encoding.UTF8.GetBytes(owner);
        var paths = Paths([facts]);
        if (before.TryGetValue(owner, out var others)) paths = paths.Except(Paths(others), StringComparer.Ordinal);
        return [.. paths.Select(path => new ContentsChange(path, packages))];
    }

    // Almost every path has one owner, who comes; a table of all would be the better part of the memory. So those of one path are brought together by sorting.
    private static void Join(List<IndexChange> changes, Dictionary<string, List<string>> gone, StoredIndex index)
    {
        changes.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        var kept = 0;
        for (int first = 0, end; first < changes.Count; first = end)
        {
            var path = changes[first].Key;
            for (end = first + 1; end < changes.Count && changes[end].Key == path;) end++;
            var present = index.Find(path) is { } line ? ContentsIndex.PackagesOf(line.Text.Span) : [];
            changes[kept++] = present.Length == 0 && end == first + 1 && changes[first] is ContentsChange only ? only
                : Line(path, present.Except(gone.GetValueOrDefault(path) ?? []).Concat(changes.GetRange(first, end - first).OfType<ContentsChange>().Select(PackagesOf)));
        }

        changes.RemoveRange(kept, changes.Count - kept);
    }

    private static string PackagesOf(ContentsChange change) => Encoding.UTF8.GetString(change.Bytes!.Value.Span);

    private static IndexChange Line(string path, IEnumerable<string> packages)
    {
        var owners = packages.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        return owners.Length == 0 ? new IndexChange(path, null) : new ContentsChange(path, Encoding.UTF8.GetBytes(string.Join(',', owners)));
    }

    private IEnumerable<PackageFacts> AllOfOthers() => _suite.Packages().Where(found => found.Component == _component && found.Record.Key.EndsWith(" all", StringComparison.Ordinal))
        .Select(found => _catalogue.Find(Stanzas.Field(found.Record.Text.Span, "SHA256"u8))).OfType<PackageFacts>();

    private static Dictionary<string, List<PackageFacts>> ByOwner(IEnumerable<PackageFacts> packages) =>
        packages.GroupBy(OwnerOf).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal);

    // The owner is the same for all versions of a package.
    private static string OwnerOf(PackageFacts facts) => facts.Section + "/" + facts.Name;

    private static IEnumerable<string> Paths(IEnumerable<PackageFacts> versions) =>
        versions.SelectMany(facts => facts.Paths);

    // Each once; versions of a package may share theirs.
    private static List<IndexChange> Descriptions(List<PackageFacts> packages)
    {
        var described = new IndexChange[packages.Count];
        Several.For(described.Length, i => described[i] = new TranslationChange(TranslationIndex.KeyOf(packages[i].Name, DescriptionDigest.Of(packages[i].Description.Span)), packages[i]));
        List<IndexChange> all = [.. described];
        all.Sort((left, right) => string.CompareOrdinal(left.Key, right.Key));
        var kept = 0;
        for (var i = 0; i < all.Count; i++)
            if (kept == 0 || all[i].Key != all[kept - 1].Key) all[kept++] = all[i];
        all.RemoveRange(kept, all.Count - kept);
        return all;
    }

    private static HashSet<string> KeysOf(IEnumerable<IndexChange> changes) => changes.Select(change => change.Key).ToHashSet(StringComparer.Ordinal);
}
