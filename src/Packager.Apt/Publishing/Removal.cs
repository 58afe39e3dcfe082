using System.Collections.Immutable;

namespace Packager.Apt;

/// <summary>Takes packages out of a channel; their files stay in the pool until it is pruned.</summary>
internal sealed class Removal(RepositoryContext context, string channel)
{
    /// <summary>Removes what selectors mean.</summary>
    /// <exception cref="Model.UserFaultException">Nothing matches (PKG4006).</exception>
    public ChannelResult Run(IReadOnlyList<PackageSelector> selectors)
    {
        using (SuiteContent.LoadExisting(context.Storage, channel))
        {
            // Whether it is there is said before anybody is kept waiting by the lock.
        }

        return context.Change(channel, suite => Plan("remove", [.. selectors.SelectMany(suite.Select)]));
    }

    /// <summary>Removes all but the newest versions of each package and architecture.</summary>
    public ChannelResult Prune(int versions)
    {
        using (var suite = SuiteContent.LoadExisting(context.Storage, channel))
        {
            if (Superseded(suite, versions).IsEmpty) return new ChannelResult(channel, suite.Generation!.Number, 0, 0);
        }

        return context.Change(channel, suite => Plan("prune", Superseded(suite, versions)));
    }

    private static SuiteChange Plan(string what, ImmutableArray<SuiteEntry> removed) => new($"{what} {EventText.Of(removed)}", [], [.. removed.DistinctBy(entry => (entry.Component, entry.Key))]);

    private static ImmutableArray<SuiteEntry> Superseded(Suite suite, int versions)
    {
        var all = suite.Entries().ToList();
        var kept = all.Newest(versions).Select(entry => (entry.Component, entry.Key)).ToHashSet();
        return [.. all.Where(entry => !kept.Contains((entry.Component, entry.Key)))];
    }
}
