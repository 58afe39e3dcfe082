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
        // What a change of many packages means takes memory, so one index is settled and written before the next.
        if (SpareMemory.IsNeededFor(change.Added.Length)) return [.. Plan().SelectMany(plan => Write([plan]))];
        return [.. Write([.. Plan()])];
    }

    private IEnumerable<IndexFiles> Write(IndexPlan[] plans)
    {
        var changed = plans.Where(plan => plan.Changes.Count > 0 || !IsThere(plan.Path)).ToArray();
        var drafts = new IndexDraft[changed.Length];
        Several.For(changed.Length, i => drafts[i] = IndexEdit.Apply(changed[i].Path, changed[i].Old, changed[i].Changes));
        foreach (var draft in drafts) Note(draft);
        var written = IndexWriter.Write(storage, suite.Folder, drafts);
        return plans.Select(plan => Array.Find(written, files => files.Path == plan.Path) ?? Existing(plan.Path)!);
    }

    private IEnumerable<IndexPlan> Plan()
    {
        foreach (var component in Components)
        {
            foreach (var architecture in Architectures) yield return Planned(Suite.PackagesPath(component, architecture), PackageChanges(component, architecture));
            var sources = Suite.PackagesPath(component, PackageKey.Source);
            if (IsThere(sources) || change.Added.Any(entry => entry.Component == component && entry.Key.Architecture == PackageKey.Source))
                yield return Planned(sources, ChangesOf(component, key => key.Architecture == PackageKey.Source));
            foreach (var derived in Derived(component)) yield return derived;
        }
    }

    // Translation-en and Contents follow from the packages that a name has before and after the change.
    private IEnumerable<IndexPlan> Derived(string component)
    {
        var derived = new DerivedIndexes(catalogue, suite, change, component);
        if (settings.HasTranslations && UnlessEmpty(component + "/i18n/Translation-en", derived.Translations()) is { } translation) yield return translation;
        if (!settings.HasContents) yield break;
        foreach (var architecture in Architectures)
        {
            SpareMemory.GiveBack(change.Added.Length);
            var path = $"{component}/Contents-{architecture}";
            if (UnlessEmpty(path, derived.Contents(architecture, suite.Index(path), IsNew(component, architecture))) is { } contents) yield return contents;
        }
    }

    private IndexPlan? UnlessEmpty(string path, IReadOnlyCollection<IndexChange> changes) => changes.Count > 0 || IsThere(path) ? Planned(path, changes) : null;

    // What is asked of other indexes is asked here: those that are written side by side share nothing.
    private IndexPlan Planned(string path, IEnumerable<IndexChange> changes) => new(path, suite.Index(path), [.. changes]);

    private void Note(IndexDraft draft)
    {
        if (draft.Old.Kind != IndexKind.Packages) return;
        var component = draft.Path[..draft.Path.IndexOf('/')];
        foreach (var record in draft.Replaced) _replaced[$"{component} {record.Key}"] = new SuiteRecord(component, record);
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

    /// <summary>What is to happen to one index.</summary>
    private sealed record IndexPlan(string Path, StoredIndex Old, List<IndexChange> Changes);
}
