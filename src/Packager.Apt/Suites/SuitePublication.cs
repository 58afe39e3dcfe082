using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Packager.Model;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>
/// Makes a change of a channel visible. The order keeps every client content at every instant: pool, then indexes by hash, then what is noted about the
/// new state, then plain names, and Release, Release.gpg and InRelease last; the moment in which InRelease is replaced is the one that counts.
/// </summary>
internal sealed class SuitePublication(RepositoryContext context, RepositoryLock held)
{
    /// <summary>Publishes a change.</summary>
    /// <param name="suite">The channel as it is.</param>
    /// <param name="change">What changes.</param>
    /// <param name="isRefresh">Whether a new Release is wanted even when nothing changes.</param>
    /// <returns>The new state; null when it would be the old one, also when that is refreshed within its own second.</returns>
    public Generation? Publish(Suite suite, SuiteChange change, bool isRefresh = false)
    {
        var identity = IdentityOf(suite);
        var indexes = new SuiteIndexes(context.Storage, context.Settings, context.Catalogue, suite, change);
        // gpg looks for the keys while the indexes are compressed.
        if (isRefresh || !change.IsEmpty) context.OpenKeys();
        var files = indexes.Write();
        if (!isRefresh && suite.Generation is { } present && IsSame(present, files, indexes, identity)) return null;
        var generation = new Generation
        {
            Number = (suite.Generation?.Number ?? 0) + 1, Parent = suite.Id, Date = DateOf(suite), Event = change.Event, Identity = identity,
            Architectures = indexes.Architectures, Components = indexes.Components, Indexes = files, Release = "",
            Added = change.Added.Length, Removed = indexes.Replaced.Count,
        };
        return Commit(suite, generation, Undo(change, indexes), isRefresh);
    }

    /// <summary>Puts plain names back where a publisher was killed between them.</summary>
    public void Recover(Suite suite)
    {
        if (context.Storage.Find(StatePaths.Pending(suite.Name)) is null) return;
        if (suite.Generation is { } generation) Replace(suite.Folder, generation, null);
        else foreach (var file in (string[])["Release", "Release.gpg"]) context.Storage.Delete($"{suite.Folder}/{file}");
        context.Storage.Settle();
        context.Storage.Delete(StatePaths.Pending(suite.Name));
    }

    private Generation? Commit(Suite suite, Generation draft, GenerationChanges changes, bool isRefresh)
    {
        var storage = context.Storage;
        context.SaveNotes();
        var (generation, inRelease, id) = Sign(suite, draft);
        if (id == suite.Id) return null;
        held.Renew();
        storage.Put(StatePaths.Changes(suite.Name, id), ChangesText.Write(changes));
        storage.Put(StatePaths.Generation(suite.Name, id), GenerationText.Write(generation));
        storage.Put(StatePaths.Pending(suite.Name), Encoding.UTF8.GetBytes(id));
        storage.Settle();
        PutKeys();
        Replace(suite.Folder, generation, isRefresh ? null : suite.Generation);
        storage.Settle();
        storage.Put(suite.Folder + "/InRelease", inRelease.Span);
        storage.Settle();
        storage.Delete(StatePaths.Pending(suite.Name));
        return generation;
    }

    private (Generation Generation, ReadOnlyMemory<byte> InRelease, string Id) Sign(Suite suite, Generation draft)
    {
        // gpg works while the disk does.
        var settling = Task.Run(context.Settle);
        try
        {
            context.OpenKeys().GetAwaiter().GetResult();
            return SignAsNew(suite, draft);
        }
        finally
        {
            settling.GetAwaiter().GetResult();
        }
    }

    // The digest of an InRelease tells the states of the history apart. One that goes back to what was published in the same second would be that older one.
    private (Generation Generation, ReadOnlyMemory<byte> InRelease, string Id) SignAsNew(Suite suite, Generation draft)
    {
        for (; ; draft = draft with { Date = draft.Date.AddSeconds(1) })
        {
            var generation = draft with { Release = ReleaseFile.Format(suite.Name, draft, context.Settings, context.Signer.Fingerprints) };
            var signatures = context.Signer.Sign(Encoding.UTF8.GetBytes(generation.Release));
            var id = Convert.ToHexStringLower(SHA256.HashData(signatures.InRelease.Span));
            if (id == suite.Id || context.Storage.Find(StatePaths.Generation(suite.Name, id)) is null)
                return (generation with { Signature = Encoding.UTF8.GetString(signatures.ReleaseGpg.Span) }, signatures.InRelease, id);
        }
    }

    // An index that is what it was keeps its date, for the sake of caches; a refresh mends all of them.
    private void Replace(string folder, Generation generation, Generation? present)
    {
        var kept = (present?.Indexes ?? []).SelectMany(index => index.Files).ToHashSet();
        foreach (var file in generation.Indexes.SelectMany(index => index.Files))
        {
            var place = $"{folder}/{file.Path}";
            if (kept.Contains(file) && context.Storage.Find(place)?.Length == file.Digest.Length) continue;
            context.Storage.Copy($"{folder}/{IndexFiles.ByHash(file.Path, file.Digest.Sha256)}", place);
        }

        context.Storage.Put(folder + "/Release", Encoding.UTF8.GetBytes(generation.Release));
        context.Storage.Put(folder + "/Release.gpg", Encoding.UTF8.GetBytes(generation.Signature));
    }

    private void PutKeys()
    {
        var name = RepositoryNames.Keyring(context.Settings.Origin);
        context.Storage.PutIfOther(name + ".asc", context.Signer.ArmoredPublicKeys.Span);
        context.Storage.PutIfOther(name + ".pgp", context.Signer.PublicKeys.Span);
    }

    // apt takes a Release that is older than the one it has for an attack and ignores it.
    private DateTimeOffset DateOf(Suite suite)
    {
        var now = context.Publisher.Date ?? context.Publisher.Clock.GetUtcNow();
        var seconds = DateTimeOffset.FromUnixTimeSeconds(now.ToUnixTimeSeconds());
        return suite.Generation is { } generation && generation.Date > seconds ? generation.Date : seconds;
    }

    /// <summary>What a channel is called.</summary>
    /// <exception cref="UserFaultException">It was called otherwise before (PKG4010).</exception>
    public SuiteIdentity IdentityOf(Suite suite)
    {
        var settings = context.Settings;
        var identity = new SuiteIdentity(settings.Origin, settings.Label ?? settings.Origin, settings.Channel(suite.Name).Codename ?? suite.Name);
        if (suite.Generation is not { } generation || generation.Identity == identity || context.AllowsOtherIdentity) return identity;
        throw new UserFaultException(RepositoryFaults.OtherIdentity.At(SourceLocation.None,
            $"'{suite.Name}' was published as {Text(generation.Identity)} and would become {Text(identity)}", "set repository.origin, label and codename to the old values, or say --allow-identity-change and tell your users"));
    }

    private static string Text(SuiteIdentity identity) => $"Origin '{identity.Origin}', Label '{identity.Label}', Codename '{identity.Codename}'";

    private static bool IsSame(Generation present, ImmutableArray<IndexFiles> files, SuiteIndexes indexes, SuiteIdentity identity) =>
        present.Identity == identity && present.Architectures.SequenceEqual(indexes.Architectures) && present.Components.SequenceEqual(indexes.Components)
        && present.Indexes.SelectMany(index => index.Files).SequenceEqual(files.SelectMany(index => index.Files));

    private static GenerationChanges Undo(SuiteChange change, SuiteIndexes indexes) => new(
        [.. change.Added.Select(entry => new ChangedEntry(entry.Component, entry.Key.ToString(), null))],
        [.. indexes.Replaced.Select(gone => new ChangedEntry(gone.Component, gone.Record.Key, Encoding.UTF8.GetString(gone.Record.Text.Span)))]);
}
