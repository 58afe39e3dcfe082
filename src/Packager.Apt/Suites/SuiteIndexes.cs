using System.Collections.Immutable;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>Settles which indexes a channel has after a change, and writes those that differ, by hash.</summary>
internal sealed class SuiteIndexes(IStorage storage, RepositorySettings settings, Catalogue catalogue, Suite suite, SuiteChange change)
{
    /// <summary>What an architecture-independent repository begins with, for apt looks for its own.</summary>
    private static readonly ImmutableArray<string> s_usual = ["amd64", "arm64"];

    /// <summary>The stanzas that were replaced or taken away.</summary>
    public IReadOnlyCollection<SuiteRecord> Replaced => _replaced.Values;

    private readonly Dictionary<string, SuiteRecord> _replaced = new(StringComparer.Ordinal);

    /// <summary>The architectures, sorted; those that were there once stay.</summary>
    public ImmutableArray<string> Architectures { get; } = ArchitecturesOf(settings, suite, change);

    /// <summary>The components, sorted.</summary>
    public ImmutableArray<string> Components { get; } =
        [.. (suite.Generation?.Components ?? [settings.Component]).Concat(change.Added.Select(entry => entry.Component)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Writes the indexes; the plain names are left alone.</summary>
    public ImmutableArray<IndexFiles> Write()
    {
        var indexes = ImmutableArray.CreateBuilder<IndexFiles>();
        foreach (var component in Components)
        {
            foreach (var architecture in Architectures) indexes.Add(Write(Suite.PackagesPath(component, architecture), PackageChanges(component, architecture)));
            var sources = Suite.PackagesPath(component, PackageKey.Source);
            if (IsThere(sources) || change.Added.Any(entry => entry.Component == component && entry.Key.Architecture == PackageKey.Source))
                indexes.Add(Write(sources, ChangesOf(component, key => key.Architecture == PackageKey.Source)));
            AddDerived(indexes, component);
        }

        return indexes.ToImmutable();
    }

    // Translation-en and Contents follow from the packages that a name has before and after the change.
    private void AddDerived(ImmutableArray<IndexFiles>.Builder indexes, string component)
    {
        var derived = new DerivedIndexes(catalogue, suite, change, component);
        if (settings.HasTranslations) AddUnlessEmpty(indexes, component + "/i18n/Translation-en", derived.Translations());
        if (!settings.HasContents) return;
        foreach (var architecture in Architectures)
        {
            SpareMemory.GiveBack(change.Added.Length);
            AddUnlessEmpty(indexes, $"{component}/Contents-{architecture}", derived.Contents(architecture, suite.Index($"{component}/Contents-{architecture}"), IsNew(component, architecture)));
        }
    }

    private void AddUnlessEmpty(ImmutableArray<IndexFiles>.Builder indexes, string path, IReadOnlyCollection<IndexChange> changes)
    {
        if (changes.Count > 0 || IsThere(path)) indexes.Add(Write(path, changes));
    }

    private IndexFiles Write(string path, IEnumerable<IndexChange> changes)
    {
        var list = changes.ToList();
        if (list.Count == 0 && Existing(path) is { } same) return same;
        var draft = IndexEdit.Apply(suite.Index(path), list);
        if (draft.Old.Kind == IndexKind.Packages) Note(path[..path.IndexOf('/')], draft.Replaced);
        return IndexWriter.Write(storage, suite.Folder, path, draft);
    }

    private void Note(string component, IEnumerable<IndexRecord> replaced)
    {
        foreach (var record in replaced) _replaced[$"{component} {record.Key}"] = new SuiteRecord(component, record);
    }

    private IEnumerable<IndexChange> PackageChanges(string component, string architecture)
    {
        var changes = ChangesOf(component, key => key.Architecture == architecture || key.Architecture == PackageKey.All);
        return IsNew(component, architecture) ? AllOf(component).Concat(changes).GroupBy(entry => entry.Key).Select(group => group.Last()) : changes;
    }

    // An architecture that comes later gets what is for all architectures from one that was there before.
    private IEnumerable<IndexChange> AllOf(string component) => (suite.Generation?.Architectures ?? []).Take(1)
        .SelectMany(other => suite.Index(Suite.PackagesPath(component, other)).ReadAll())
        .Where(record => record.Key.EndsWith(" all", StringComparison.Ordinal)).Select(record => new IndexChange(record.Key, record.Text));

    private IEnumerable<IndexChange> ChangesOf(string component, Func<PackageKey, bool> isHere) =>
        change.Removed.Where(entry => entry.Component == component && isHere(entry.Key)).Select(entry => new IndexChange(entry.Key.ToString(), null))
            .Concat(change.Added.Where(entry => entry.Component == component && isHere(entry.Key)).Select(entry => new IndexChange(entry.Key.ToString(), entry.Stanza)));

    private bool IsNew(string component, string architecture) => !IsThere(Suite.PackagesPath(component, architecture));

    private bool IsThere(string path) => Existing(path) is not null;

    private IndexFiles? Existing(string path) => suite.Generation?.Indexes.FirstOrDefault(files => files.Path == path);

    private static ImmutableArray<string> ArchitecturesOf(RepositorySettings settings, Suite suite, SuiteChange change)
    {
        var named = (suite.Generation?.Architectures ?? []).Concat(settings.Architectures)
            .Concat(change.Added.Select(entry => entry.Key.Architecture).Where(name => name is not (PackageKey.All or PackageKey.Source)));
        ImmutableArray<string> all = [.. named.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return all.IsEmpty ? s_usual : all;
    }
}
