
namespace Packager.Apt;

/// <summary>Takes files out of the pool that no channel names, nor any state that a client may still have in its hands.</summary>
internal sealed class PoolCleaning(RepositoryContext context)
{
    /// <summary>Does it.</summary>
    /// <returns>The files that went.</returns>
    public IReadOnlyList<string> Run()
    {
        using var held = RepositoryLock.Acquire(context.Storage, context.Publisher);
        var named = new HashSet<string>(StringComparer.Ordinal);
        var digests = new HashSet<string>(StringComparer.Ordinal);
        var suites = Suite.Names(context.Storage).ToList();
        RefuseForeign(suites);
        foreach (var name in suites) AddNamed(name, named, digests);
        var gone = context.Storage.List("pool").Where(entry => !named.Contains(entry.Path)).Select(entry => entry.Path).ToList();
        foreach (var path in gone) context.Storage.Delete(path);
        context.Forget();
        context.Catalogue.Keep(facts => digests.Contains(facts.Sha256));
        context.Given.Keep(file => digests.Contains(file.Sha256));
        context.SaveNotes();
        return gone;
    }

    // What another tool's indexes name is unknown here, and it may lie in the same pool.
    private void RefuseForeign(List<string> suites)
    {
        var ours = suites.Concat(context.Storage.List(StatePaths.Pendings).Select(entry => Path.GetFileName(entry.Path))).Select(name => Suite.FolderOf(name) + "/").ToList();
        var foreign = context.Storage.List("dists").FirstOrDefault(entry => Path.GetFileName(entry.Path) is "Release" or "InRelease" && !ours.Exists(folder => entry.Path.StartsWith(folder, StringComparison.Ordinal)));
        if (foreign is not null) throw RepositoryFaults.OfOthers(foreign.Path);
    }

    private void AddNamed(string name, HashSet<string> named, HashSet<string> digests)
    {
        using var suite = Suite.Load(context.Storage, name);
        foreach (var (_, record) in suite.Packages()) Add(record.Text);
        var now = context.Publisher.Clock.GetUtcNow();
        foreach (var (generation, id) in Generations.Of(context.Storage, suite))
        {
            // What this generation took away was there until its date.
            if (generation.Date + context.Settings.KeptFor < now) break;
            foreach (var removed in Generations.Changes(context.Storage, name, id)?.Removed ?? []) Add(System.Text.Encoding.UTF8.GetBytes(removed.Stanza ?? ""));
        }

        void Add(ReadOnlyMemory<byte> stanza)
        {
            named.UnionWith(StanzaFiles.Of(stanza).Select(file => file.Path));
            digests.UnionWith(StanzaFiles.Of(stanza).Select(file => file.Digest.Sha256));
        }
    }
}
