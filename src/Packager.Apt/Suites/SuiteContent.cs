using Packager.Debian;
using Packager.Model;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>What verbs ask of a channel that must be there.</summary>
internal static class SuiteContent
{
    /// <summary>Reads a channel that must be there.</summary>
    /// <exception cref="UserFaultException">There is none (PKG4004).</exception>
    public static Suite LoadExisting(IStorage storage, string name)
    {
        var suite = Suite.Load(storage, RepositoryNames.Check(name, "channel"));
        return suite.Generation is not null ? suite : throw Missing(storage, name);
    }

    /// <summary>Its packages as entries.</summary>
    public static IEnumerable<SuiteEntry> Entries(this Suite suite, string? name = null) =>
        suite.Packages(name).Select(found => new SuiteEntry(found.Component, PackageKey.Parse(found.Record.Key), found.Record.Text));

    /// <summary>The entries that a selector means.</summary>
    /// <exception cref="UserFaultException">None (PKG4006).</exception>
    public static IReadOnlyList<SuiteEntry> Select(this Suite suite, PackageSelector selector)
    {
        var found = suite.Entries(selector.Name).Where(entry => selector.Matches(entry.Key)).ToList();
        return found.Count > 0 ? found : throw selector.NoMatch(suite.Name);
    }

    /// <summary>Those of the newest version of each name; architectures may differ in what is newest.</summary>
    public static IEnumerable<SuiteEntry> Newest(this IEnumerable<SuiteEntry> entries, int versions = 1) =>
        entries.GroupBy(entry => (entry.Component, entry.Key.Name, entry.Key.Architecture))
            .SelectMany(group => group.OrderByDescending(entry => DebianVersion.Parse(entry.Key.Version)).Take(versions));

    private static UserFaultException Missing(IStorage storage, string name)
    {
        var names = string.Join(", ", Suite.Names(storage));
        return new UserFaultException(RepositoryFaults.NoChannel.At(SourceLocation.None, $"there is no channel '{name}'", names.Length == 0 ? "publish into it first" : "there are: " + names));
    }
}
