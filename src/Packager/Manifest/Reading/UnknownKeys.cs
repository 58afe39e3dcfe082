using Packager.Model;

namespace Packager.Manifest;

/// <summary>Says what was probably meant by a key that does not stand in the model.</summary>
internal static class UnknownKeys
{
    // Words of the design that later versions will read; ignoring them silently would break what the author relies on.
    private static readonly HashSet<string> s_later =
        new(StringComparer.Ordinal) { "msi", "config", "database", "migrations", "repository", "rollout", "python", "node" };

    /// <summary>Reports a key that the table does not hold (PKG1020, PKG1056).</summary>
    public static void Report(Entry entry, KeyTable table, Dialects dialect, DiagnosticBag bag)
    {
        if (dialect == Dialects.Packager && s_later.Contains(entry.Key))
            bag.Add(ManifestFaults.KeyNotYet, entry.KeyLocation, $"'{entry.Key}' is not known to this version yet", "remove it");
        else
            bag.Add(ManifestFaults.UnknownKey, entry.KeyLocation, $"the key '{entry.Key}' is unknown here", Hint(entry.Key, table, dialect));
    }

    /// <summary>Reports a key of the other dialect (PKG1021).</summary>
    public static void ReportDialect(Entry entry, Dialects dialect, DiagnosticBag bag)
    {
        if (dialect == Dialects.Nfpm)
            bag.Add(ManifestFaults.WrongDialect, entry.KeyLocation, $"'{entry.Key}' is Packager's own key, and this file is in nfpm's dialect", "begin the file with 'packager: 1'");
        else
            bag.Add(ManifestFaults.WrongDialect, entry.KeyLocation, $"'{entry.Key}' is a key of nfpm's dialect alone", entry.Key == "expand" ? "remove it: every string is interpolated" : "remove it");
    }

    private static string Hint(string key, KeyTable table, Dialects dialect)
    {
        var candidates = table.Keys.Where(k => k.Attribute.Dialects.HasFlag(dialect)).ToList();
        if (candidates.Find(k => k.Section is { } section && k.Kind == KeyKind.Section && KeyTable.Of(section).Find(key) is not null) is { } home)
            return $"'{key}' stands below '{home.Name}'";
        return Suggestion.For(key, candidates.Select(k => k.Name)) ?? Known(candidates);
    }

    private static string Known(List<Key> candidates)
    {
        var names = candidates.Select(k => k.Name).Order(StringComparer.Ordinal).ToList();
        return names.Count <= 16 ? "known are " + string.Join(", ", names) : "docs/manifest.md lists the keys";
    }
}
