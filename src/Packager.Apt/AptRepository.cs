using Packager.Model;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>An apt repository in a storage. All that it knows lies in the storage, so that any machine with the key can go on.</summary>
/// <param name="storage">Where it is.</param>
/// <param name="settings">What it is.</param>
/// <param name="signer">Who vouches for it.</param>
/// <param name="publisher">Who changes it, and when.</param>
public sealed class AptRepository(IStorage storage, RepositorySettings settings, IReleaseSigner signer, Publisher publisher)
{
    /// <summary>Whether Origin, Label and Codename of a channel may change, about which apt asks on every machine.</summary>
    public bool AllowsOtherIdentity { get; init; }

    /// <summary>Who is told of each new state of a channel; nobody else changes the repository meanwhile.</summary>
    public Action<ChannelChange>? Changed { get; init; }

    /// <summary>The fingerprints of the keys that sign; the keys are opened for it.</summary>
    public IReadOnlyList<string> Fingerprints => signer.Fingerprints;

    /// <summary>Does something while nobody else changes the repository.</summary>
    /// <exception cref="MachineFaultException">Somebody else does, for too long (PKG4001).</exception>
    public void Alone(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        using (RepositoryLock.Acquire(storage, publisher)) action();
    }

    /// <summary>Publishes files into a channel.</summary>
    /// <param name="request">What and where.</param>
    /// <param name="bag">Receives warnings about what upgrades trip over (PKG4013–4015, 4020).</param>
    /// <exception cref="UserFaultException">A file cannot enter; nothing has changed.</exception>
    /// <exception cref="MachineFaultException">Somebody else publishes, or the key did not sign; nothing has changed.</exception>
    public ChannelResult Publish(PublishRequest request, DiagnosticBag bag) => new Publication(Context(), request, bag).Run();

    /// <summary>Moves packages on to another channel without touching their files.</summary>
    /// <param name="request">What, from where, to where.</param>
    /// <param name="bag">Receives PKG4007.</param>
    /// <exception cref="UserFaultException">There is no such package, or it could not be installed there; nothing has changed.</exception>
    public ChannelResult Promote(PromoteRequest request, DiagnosticBag bag) => new Promotion(Context(), request, bag).Run();

    /// <summary>Takes packages out of a channel.</summary>
    /// <exception cref="UserFaultException">Nothing matches (PKG4004, PKG4006).</exception>
    public ChannelResult Remove(string channel, IReadOnlyList<PackageSelector> packages) => new Removal(Context(), channel).Run(packages);

    /// <summary>Takes all but the newest versions of each package out of a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="versions">How many stay.</param>
    public ChannelResult Prune(string channel, int versions) => new Removal(Context(), channel).Prune(versions);

    /// <summary>Takes files out of the pool that no channel names any longer, nor any state that a client may still have in its hands.</summary>
    /// <returns>The files that went.</returns>
    public IReadOnlyList<string> CleanPool() => new PoolCleaning(Unsigned()).Run();

    /// <summary>Signs a channel anew with a newer Date, for repositories whose Release expires, and after a change of keys.</summary>
    public ChannelResult Refresh(string channel)
    {
        using (SuiteContent.LoadExisting(storage, channel))
        {
            // It is there.
        }

        return Context().Change(channel, _ => new SuiteChange("refresh", [], []), isRefresh: true);
    }

    /// <summary>The channels that there are.</summary>
    public IReadOnlyList<string> Channels() => [.. Suite.Names(storage)];

    /// <summary>The components of a channel.</summary>
    public IReadOnlyList<string> Components(string channel)
    {
        using var suite = SuiteContent.LoadExisting(storage, channel);
        return suite.Generation!.Components;
    }

    /// <summary>The states of a channel, the present one first.</summary>
    public IReadOnlyList<HistoryEntry> History(string channel)
    {
        using var suite = SuiteContent.LoadExisting(storage, channel);
        return [.. Generations.Of(storage, suite).Select(state => state.Generation).Select(state => new HistoryEntry(state.Number, state.Date, state.Event, state.Added, state.Removed))];
    }

    /// <summary>Makes a channel what it was at a number of its history, under a newer Date.</summary>
    /// <exception cref="UserFaultException">There is no such state, or its files are gone.</exception>
    public ChannelResult Rollback(string channel, int number) => new Rollback(Context(), channel, number).Run();

    /// <summary>The packages of a channel, each stanza once, with its component; sorted by component, architecture and key.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="name">Only those of this name; null for all.</param>
    public IEnumerable<ListedPackage> Packages(string channel, string? name = null)
    {
        using var suite = SuiteContent.LoadExisting(storage, channel);
        foreach (var entry in suite.Entries(name)) yield return new ListedPackage(entry.Component, entry.Key, Stanzas.Parse(entry.Stanza));
    }

    /// <summary>Verifies every promise of the indexes against signatures and pool.</summary>
    /// <param name="channels">The channels; empty for all.</param>
    /// <param name="verifier">Checks signatures.</param>
    /// <param name="readsPool">Whether the pool's files are read, too; else only their lengths count.</param>
    /// <param name="bag">Receives PKG4016 and PKG4017.</param>
    /// <returns>How many files are as they should be.</returns>
    /// <exception cref="UserFaultException">There is no such channel (PKG4004).</exception>
    public int Check(IReadOnlyList<string> channels, IReleaseVerifier verifier, bool readsPool, DiagnosticBag bag)
    {
        ArgumentNullException.ThrowIfNull(channels);
        foreach (var channel in channels)
        {
            using var suite = SuiteContent.LoadExisting(storage, channel);
        }

        return new RepositoryCheck(storage, verifier, readsPool, bag).Run(channels.Count > 0 ? channels : Channels());
    }

    // Keys are found while packages and channel are read.
    private RepositoryContext Context()
    {
        signer.Begin();
        return Unsigned();
    }

    private RepositoryContext Unsigned() => new(storage, signer, settings, publisher) { AllowsOtherIdentity = AllowsOtherIdentity, Changed = Changed };
}
