using Packager.Storage;

namespace Packager.Apt;

/// <summary>What everything that changes a repository works with.</summary>
internal sealed record RepositoryContext(IStorage Storage, IReleaseSigner Signer, RepositorySettings Settings, Publisher Publisher)
{
    private Task? _keys;
    private Task? _settling;

    /// <summary>What is known about the pool.</summary>
    public Catalogue Catalogue { get; } = new(Storage);

    /// <summary>What is known about files that were given to publish.</summary>
    public GivenFiles Given { get; } = new(Storage, Publisher.Clock);

    /// <summary>Whether Origin, Label and Codename of a channel may change.</summary>
    public bool AllowsOtherIdentity { get; init; }

    /// <summary>Who is told of each new state, under the lock.</summary>
    public Action<ChannelChange>? Changed { get; init; }

    /// <summary>The pool.</summary>
    public PackagePool Pool => new(Storage, Catalogue);

    /// <summary>Begins to open the keys, while other things go on; what cannot be opened is told when the keys are used. Only under the lock, for a key may have to be made.</summary>
    public Task OpenKeys() => _keys ??= Task.Run(Signer.Prepare);

    /// <summary>Begins to wait for the disk, while other things go on.</summary>
    public void BeginSettling() => _settling ??= Task.Run(Storage.Settle);

    /// <summary>Waits for the disk to have everything that was put; tells what went wrong while it was waited for before.</summary>
    public void Settle()
    {
        _settling?.GetAwaiter().GetResult();
        Storage.Settle();
    }

    /// <summary>Changes a channel under the lock: what was left by others is put in order first.</summary>
    /// <param name="name">The channel.</param>
    /// <param name="plan">What is to change, seen under the lock.</param>
    /// <param name="isRefresh">Whether a new Release is wanted in any case.</param>
    /// <returns>The new state, or the old one where it would be the same.</returns>
    public ChannelResult Change(string name, Func<Suite, SuiteChange> plan, bool isRefresh = false)
    {
        using var held = RepositoryLock.Acquire(Storage, Publisher);
        Storage.Sweep();
        Forget();
        var publication = new SuitePublication(this, held);
        using var suite = Suite.Load(Storage, name);
        publication.Recover(suite);
        RefuseForeign(suite);
        // Before a key is made or a file enters for what would be refused.
        publication.IdentityOf(suite);
        var (change, published) = Publish(publication, suite, plan, isRefresh);
        if (published is null) return new ChannelResult(name, suite.Generation?.Number ?? 0, 0, 0);
        new Retention(Storage, Settings, Publisher).CleanUp(name);
        Changed?.Invoke(new ChannelChange(name, [.. change.Added.Concat(change.Removed).Select(entry => entry.Key.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));
        return ChannelResult.Of(name, published);
    }

    // Without an InRelease there is nothing of ours, once what was left by others is in order.
    private void RefuseForeign(Suite suite)
    {
        if (suite.Generation is null && Storage.Find(suite.Folder + "/Release") is not null) throw RepositoryFaults.OfOthers(suite.Folder + "/Release");
    }

    private (SuiteChange Change, Generation? Published) Publish(SuitePublication publication, Suite suite, Func<Suite, SuiteChange> plan, bool isRefresh)
    {
        try
        {
            var change = plan(suite);
            return (change, publication.Publish(suite, change, isRefresh));
        }
        finally
        {
            // Nobody takes the keys away while they are being opened, and nothing goes on behind the lock.
            Task.WhenAny(_keys ?? Task.CompletedTask).Wait();
            Task.WhenAny(_settling ?? Task.CompletedTask).Wait();
        }
    }

    /// <summary>Forgets what was read before the lock was held: somebody else may have changed it since.</summary>
    public void Forget()
    {
        Catalogue.Forget();
        Given.Forget();
    }

    /// <summary>Writes what is newly known about files.</summary>
    public void SaveNotes()
    {
        Catalogue.Save();
        Given.NoteLearned();
        Given.Save();
    }
}
