using System.Collections.Immutable;
using Packager.Pages;

namespace Packager.Publishing;

/// <summary>The installers of a repository.</summary>
internal static class InstallerList
{
    /// <summary>Adds some; one that is there already gets the new one's channels besides.</summary>
    public static ImmutableArray<InstallerOverview> Add(ImmutableArray<InstallerOverview> known, IEnumerable<InstallerOverview> added)
    {
        var list = known.ToDictionary(installer => installer.Path, StringComparer.Ordinal);
        foreach (var installer in added)
            list[installer.Path] = installer with { Channels = [.. (list.GetValueOrDefault(installer.Path)?.Channels ?? []).Union(installer.Channels, StringComparer.Ordinal).OrderBy(PageFacts.Rank)] };
        return Sorted(list.Values);
    }

    /// <summary>Gives the newest of each product and platform in one channel to another one.</summary>
    public static ImmutableArray<InstallerOverview> Promote(ImmutableArray<InstallerOverview> known, string from, string to) => Add(known, known
        .Where(installer => installer.Channels.Contains(from)).GroupBy(installer => (installer.Name, installer.Platform))
        .Select(group => group.MaxBy(installer => VersionOf(installer))!).Select(installer => installer with { Channels = [to] }));

    private static ImmutableArray<InstallerOverview> Sorted(IEnumerable<InstallerOverview> installers) =>
        [.. installers.OrderBy(installer => installer.Name, StringComparer.Ordinal).ThenByDescending(VersionOf).ThenBy(installer => installer.Platform, StringComparer.Ordinal)];

    private static Version VersionOf(InstallerOverview installer) => Version.TryParse(installer.Version, out var version) ? version : new Version(0, 0);
}
