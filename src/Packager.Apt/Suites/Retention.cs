using Packager.Storage;

namespace Packager.Apt;

/// <summary>Takes away what no client can still ask for by hash: older generations count by number and by age.</summary>
internal sealed class Retention(IStorage storage, RepositorySettings settings, Publisher publisher)
{
    /// <summary>Cleans one channel up. History stays; what goes are indexes of old generations, and layouts that nothing needs.</summary>
    public void CleanUp(string name)
    {
        var published = storage.List("dists").ToList();
        // Whoever reads without the lock may still be reading the state before this one.
        var kept = Suite.Names(published).ToDictionary(suite => suite, KeptIndexes, StringComparer.Ordinal);
        if (!kept.TryGetValue(name, out var own)) return;
        var folder = Suite.FolderOf(name) + "/";
        var files = own.SelectMany(index => index.Files).Select(file => folder + IndexFiles.ByHash(file.Path, file.Digest.Sha256)).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in published.Where(entry => entry.Path.StartsWith(folder, StringComparison.Ordinal) && entry.Path.Contains("/by-hash/", StringComparison.Ordinal) && !files.Contains(entry.Path)))
            storage.Delete(entry.Path);
        var layouts = kept.Values.SelectMany(indexes => indexes).Select(index => StatePaths.Layout(index.Forms[0].Sha256)).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in storage.List(StatePaths.Layouts).Where(entry => !layouts.Contains(entry.Path)).ToList()) storage.Delete(entry.Path);
    }

    private List<IndexFiles> KeptIndexes(string name)
    {
        using var suite = Suite.Load(storage, name);
        return [.. Kept(suite).SelectMany(generation => generation.Indexes)];
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
}
