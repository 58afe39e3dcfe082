using Packager.Storage;

namespace Packager.Apt;

/// <summary>What everything that changes a repository works with.</summary>
internal sealed record RepositoryContext(IStorage Storage, IReleaseSigner Signer, RepositorySettings Settings, Publisher Publisher)
{
    /// <summary>What is known about the pool.</summary>
    public Catalogue Catalogue { get; } = new(Storage);

    /// <summary>Whether Origin, Label and Codename of a channel may change.</summary>
    public bool AllowsOtherIdentity { get; init; }

    /// <summary>Who is told of each new state, under the lock.</summary>
    public Action<ChannelChange>? Changed { get; init; }

    /// <summary>The pool.</summary>
    public PackagePool Pool => new(Storage, Catalogue);

    /// <summary>Changes a channel under the lock: what was left by others is put in order first.</summary>
    /// <param name="name">The channel.</param>
    /// <param name="plan">What is to change, seen under the lock.</param>
    /// <param name="isRefresh">Whether a new Release is wanted in any case.</param>
    public Generation? Change(string name, Func<Suite, SuiteChange> plan, bool isRefresh = false)
    {
        using var held = RepositoryLock.Acquire(Storage, Publisher);
        Storage.Sweep();
        var publication = new SuitePublication(this, held);
        using var suite = Suite.Load(Storage, name);
        publication.Recover(suite);
        var change = plan(suite);
        var published = publication.Publish(suite, change, isRefresh);
        if (published is not null) new Retention(Storage, Settings, Publisher).CleanUp(name);
        if (published is not null) Changed?.Invoke(new ChannelChange(name, [.. change.Added.Concat(change.Removed).Select(entry => entry.Key.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]));
        return published;
    }
}
