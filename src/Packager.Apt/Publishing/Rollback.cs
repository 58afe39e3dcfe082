using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Packager.Model;

namespace Packager.Apt;

/// <summary>Makes a channel what it was, under a newer Date: apt takes no older one. Every change since then is undone, the newest first.</summary>
internal sealed class Rollback(RepositoryContext context, string channel, int number)
{
    /// <summary>Does it.</summary>
    /// <exception cref="UserFaultException">There is no such state (PKG4011), or its files are gone (PKG4012).</exception>
    public ChannelResult Run()
    {
        using (var suite = SuiteContent.LoadExisting(context.Storage, channel)) Plan(suite);
        return context.Change(channel, Plan);
    }

    private SuiteChange Plan(Suite suite)
    {
        var wanted = new Dictionary<(string Component, string Key), string?>();
        foreach (var (generation, id) in Generations.Of(context.Storage, suite))
        {
            if (generation.Number == number) return Change(suite, wanted);
            var changes = Generations.Changes(context.Storage, channel, id) ?? throw Unknown(suite);
            foreach (var added in changes.Added) wanted[(added.Component, added.Key)] = null;
            foreach (var removed in changes.Removed) wanted[(removed.Component, removed.Key)] = removed.Stanza;
        }

        throw Unknown(suite);
    }

    private SuiteChange Change(Suite suite, Dictionary<(string Component, string Key), string?> wanted)
    {
        var added = ImmutableArray.CreateBuilder<SuiteEntry>();
        var removed = ImmutableArray.CreateBuilder<SuiteEntry>();
        foreach (var ((component, text), stanza) in wanted)
        {
            var key = PackageKey.Parse(text);
            if (stanza is not null) added.Add(Offered(new SuiteEntry(component, key, Encoding.UTF8.GetBytes(stanza))));
            else if (suite.Find(component, key) is not null) removed.Add(new SuiteEntry(component, key, default));
        }

        return new SuiteChange(string.Create(CultureInfo.InvariantCulture, $"rollback to {number}"), added.ToImmutable(), removed.ToImmutable());
    }

    private SuiteEntry Offered(SuiteEntry entry)
    {
        foreach (var (path, _) in StanzaFiles.Of(entry.Stanza).Where(file => context.Storage.Find(file.Path) is null))
            throw new UserFaultException(RepositoryFaults.PoolFileGone.At(SourceLocation.None, $"'{path}' of {entry.Key} is no longer in the pool", "publish that file again, or go back to a later state"));
        return entry;
    }

    private UserFaultException Unknown(Suite suite) => new(RepositoryFaults.NoGeneration.At(SourceLocation.None,
        string.Create(CultureInfo.InvariantCulture, $"'{channel}' has no state {number} that can be gone back to; it is at {suite.Generation!.Number}"), $"'packager history --channel {channel}' lists them"));
}
