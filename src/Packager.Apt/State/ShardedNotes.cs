using System.IO.Compression;
using System.Text;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>Notes about many files, in parts by the first digits of a digest: a part is read when it is asked for, and written when it has changed.</summary>
/// <param name="storage">Where they lie.</param>
/// <param name="folder">Below which folder.</param>
internal abstract class ShardedNotes<T>(IStorage storage, string folder)
    where T : class
{
    private const int Digits = 2;
    private static readonly UTF8Encoding s_encoding = new(encoderShouldEmitUTF8Identifier: false);
    private readonly Dictionary<string, Dictionary<string, T>> _shards = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The note about a digest; null when nothing is known.</summary>
    public T? Find(string digest)
    {
        if (digest.Length < Digits) return null;
        lock (_lock) return Shard(PathOf(digest)).GetValueOrDefault(digest);
    }

    /// <summary>Forgets what was read: under the lock of the repository everything is read anew, for somebody else may have written meanwhile.</summary>
    public void Forget()
    {
        lock (_lock) _shards.Clear();
    }

    /// <summary>Forgets for good whatever does not fulfil a condition.</summary>
    public void Keep(Predicate<T> isKept)
    {
        foreach (var entry in storage.List(folder).ToList())
        {
            var shard = Shard(entry.Path);
            foreach (var (digest, _) in shard.Where(pair => !isKept(pair.Value)).ToList())
            {
                shard.Remove(digest);
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
            else storage.Put(path, Format(shard.Values.OrderBy(DigestOf, StringComparer.Ordinal)));
        }

        _changed.Clear();
    }

    /// <summary>Notes something.</summary>
    /// <param name="note">What.</param>
    /// <param name="replaces">Whether it takes the place of what is known already.</param>
    protected void Add(T note, bool replaces)
    {
        lock (_lock)
        {
            var (digest, path) = (DigestOf(note), PathOf(DigestOf(note)));
            var shard = Shard(path);
            if (!replaces && shard.ContainsKey(digest)) return;
            shard[digest] = note;
            _changed.Add(path);
        }
    }

    /// <summary>What a note is found by, in small hexadecimal digits.</summary>
    protected abstract string DigestOf(T note);

    /// <summary>Writes a note.</summary>
    protected abstract void Write(TextWriter text, T note);

    /// <summary>Reads the next note; null at the end.</summary>
    protected abstract T? Read(TextReader reader);

    private string PathOf(string digest) => $"{folder}/{digest[..Digits]}";

    private Dictionary<string, T> Shard(string path) => _shards.TryGetValue(path, out var shard) ? shard : _shards[path] = ReadShard(path);

    private Dictionary<string, T> ReadShard(string path)
    {
        var shard = new Dictionary<string, T>(StringComparer.Ordinal);
        if (storage.Read(path) is not { } bytes) return shard;
        using var reader = new StreamReader(new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress), Encoding.UTF8);
        while (Read(reader) is { } note) shard[DigestOf(note)] = note;
        return shard;
    }

    private byte[] Format(IEnumerable<T> notes)
    {
        using var output = new MemoryStream();
        using (var text = new StreamWriter(new GZipStream(output, CompressionLevel.Fastest), s_encoding))
            foreach (var note in notes) Write(text, note);
        return output.ToArray();
    }
}
