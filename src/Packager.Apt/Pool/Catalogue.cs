using System.IO.Compression;
using System.Text;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>The facts of all packages of the pool, in parts by the first digits of their digests; a part is read when it is asked for, and written when it has changed.</summary>
internal sealed class Catalogue(IStorage storage)
{
    private readonly Dictionary<string, Dictionary<string, PackageFacts>> _shards = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The facts of a file; null when nothing is known.</summary>
    public PackageFacts? Find(string sha256)
    {
        if (sha256.Length < 2) return null;
        lock (_lock) return Shard(sha256).GetValueOrDefault(sha256);
    }

    /// <summary>Notes the facts of a file.</summary>
    public void Add(PackageFacts facts)
    {
        lock (_lock)
        {
            if (Shard(facts.Sha256).TryAdd(facts.Sha256, facts)) _changed.Add(StatePaths.CatalogueShard(facts.Sha256));
        }
    }

    /// <summary>Forgets all files but those that are named.</summary>
    public void Keep(IReadOnlySet<string> digests)
    {
        foreach (var entry in storage.List(StatePaths.Catalogue).ToList())
        {
            var shard = Shard(entry.Path[(StatePaths.Catalogue.Length + 1)..]);
            foreach (var gone in shard.Keys.Where(key => !digests.Contains(key)).ToList())
            {
                shard.Remove(gone);
                _changed.Add(entry.Path);
            }
        }
    }

    /// <summary>Writes what has changed.</summary>
    public void Save()
    {
        foreach (var path in _changed)
        {
            var shard = _shards[path];
            if (shard.Count == 0) storage.Delete(path);
            else storage.Put(path, Format(shard.Values.OrderBy(facts => facts.Sha256, StringComparer.Ordinal)));
        }

        _changed.Clear();
    }

    private Dictionary<string, PackageFacts> Shard(string sha256)
    {
        var path = StatePaths.CatalogueShard(sha256);
        return _shards.TryGetValue(path, out var shard) ? shard : _shards[path] = Read(path);
    }

    private Dictionary<string, PackageFacts> Read(string path)
    {
        var shard = new Dictionary<string, PackageFacts>(StringComparer.Ordinal);
        if (storage.Read(path) is not { } bytes) return shard;
        using var reader = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), Encoding.UTF8);
        while (PackageFacts.Read(reader) is { } facts) shard[facts.Sha256] = facts;
        return shard;
    }

    private static byte[] Format(IEnumerable<PackageFacts> all)
    {
        var text = new StringBuilder();
        foreach (var facts in all) facts.AppendTo(text);
        using var output = new MemoryStream();
        using (var gzip = new GZipStream(output, CompressionLevel.Fastest)) gzip.Write(Encoding.UTF8.GetBytes(text.ToString()));
        return output.ToArray();
    }
}
