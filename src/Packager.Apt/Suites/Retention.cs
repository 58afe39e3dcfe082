using Packager.Storage;

namespace Packager.Apt;

/// <summary>Takes away what no client can still ask for by hash: older generations count by number and by age.</summary>
internal sealed class Retention(IStorage storage, RepositorySettings settings, Publisher publisher)
{
    /// <summary>Cleans one channel up. History stays; what goes are indexes of old generations, and layouts that nothing needs.</summary>
    public void CleanUp(string name)
    {
        using var suite = Suite.Load(storage, name);
        if (suite.Generation is null) return;
        var kept = Kept(suite).SelectMany(generation => generation.Indexes).SelectMany(index => index.Files)
            .Select(file => $"{suite.Folder}/{IndexFiles.ByHash(file.Path, file.Digest.Sha256)}").ToHashSet(StringComparer.Ordinal);
        foreach (var entry in storage.List(suite.Folder).Where(entry => entry.Path.Contains("/by-hash/", StringComparison.Ordinal) && !kept.Contains(entry.Path)).ToList())
            storage.Delete(entry.Path);
        // Whoever reads without the lock may still be reading the state before this one.
        var layouts = Suite.Names(storage).SelectMany(LayoutsOf).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in storage.List(StatePaths.Layouts).Where(entry => !layouts.Contains(entry.Path)).ToList()) storage.Delete(entry.Path);
    }

    // A generation is superseded when the next one comes; from then on its time runs.
    private IEnumerable<Generation> Kept(Suite suite)
    {
        var now = publisher.Clock.GetUtcNow();
        var (count, next) = (0, (DateTimeOffset?)null);
        foreach (var (generation, _) in Generations.Of(storage, suite))
        {
            if (count++ >= settings.KeptGenerations && next + settings.KeptFor < now) yield break;
            yield return generation;
            next = generation.Date;
        }
    }

    private IEnumerable<string> LayoutsOf(string name)
    {
        using var suite = Suite.Load(storage, name);
        return suite.Generation is null ? [] : [.. Kept(suite).SelectMany(generation => generation.Indexes).Select(index => StatePaths.Layout(index.Forms[0].Sha256))];
    }
}
