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
    /// <summary>How many digits of a digest name a part.</summary>
    protected const int Digits = 2;

    private readonly Dictionary<string, SortedNotes<T>> _shards = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>The note about a digest; null when nothing is known.</summary>
    public T? Find(string digest)
    {
        if (digest.Length < Digits) return null;
        lock (_lock) return Shard(PathOf(digest)).Find(Encoding.UTF8.GetBytes(digest));
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
            if (Shard(entry.Path).Keep(isKept)) _changed.Add(entry.Path);
    }

    /// <summary>Writes what has changed.</summary>
    public void Save()
    {
        var paths = _changed.ToArray();
        Several.For(paths.Length, i =>
        {
            var shard = _shards[paths[i]];
            if (shard.Count == 0) storage.Delete(paths[i]);
            else storage.Put(paths[i], Format(shard.All));
        });
        _changed.Clear();
    }

    /// <summary>Notes things; of those about one digest the last one holds if they replace, else the first.</summary>
    /// <param name="notes">What.</param>
    /// <param name="replaces">Whether they take the place of what is known already.</param>
    protected void Add(IEnumerable<T> notes, bool replaces)
    {
        lock (_lock)
        {
            var parts = notes.GroupBy(note => Encoding.UTF8.GetString(DigestOf(note)[..Digits])).ToArray();
            var shards = new SortedNotes<T>[parts.Length];
            var isChanged = new bool[parts.Length];
            Several.For(parts.Length, i =>
            {
                var path = PathOf(parts[i].Key);
                shards[i] = _shards.GetValueOrDefault(path) ?? ReadShard(path);
                isChanged[i] = Put(shards[i], parts[i], replaces);
            });
            for (var i = 0; i < parts.Length; i++)
            {
                _shards[PathOf(parts[i].Key)] = shards[i];
                if (isChanged[i]) _changed.Add(PathOf(parts[i].Key));
            }
        }
    }

    /// <summary>What a note is found by, in small hexadecimal digits.</summary>
    protected abstract ReadOnlySpan<byte> DigestOf(T note);

    /// <summary>Writes a note.</summary>
    protected abstract void Write(Stream output, T note);

    /// <summary>Takes the next note from the beginning of a text.</summary>
    /// <param name="text">The text, of which the note may keep a part; not empty.</param>
    /// <param name="length">How many bytes it had.</param>
    /// <returns>The note; null when there are no more.</returns>
    protected abstract T? Read(ReadOnlyMemory<byte> text, out int length);

    // In order each goes behind the last one. Many that are put between others keep the collector busy, which looks through every list that was moved.
    private bool Put(SortedNotes<T> shard, IEnumerable<T> notes, bool replaces)
    {
        var isChanged = false;
        foreach (var note in notes.Order(Comparer<T>.Create((left, right) => DigestOf(left).SequenceCompareTo(DigestOf(right))))) isChanged |= shard.Put(note, replaces);
        return isChanged;
    }

    private string PathOf(string digest) => $"{folder}/{digest[..Digits]}";

    private SortedNotes<T> Shard(string path) => _shards.TryGetValue(path, out var shard) ? shard : _shards[path] = ReadShard(path);

    private SortedNotes<T> ReadShard(string path)
    {
        var shard = new SortedNotes<T>(DigestOf);
        if (storage.Read(path) is not { } bytes) return shard;
        using var plain = new MemoryStream();
        using (var gzip = new GZipStream(new MemoryStream(bytes), CompressionMode.Decompress)) gzip.CopyTo(plain);
        for (ReadOnlyMemory<byte> text = plain.ToArray(); !text.IsEmpty;)
        {
            if (Read(text, out var length) is not { } note) break;
            shard.Put(note, replaces: true);
            text = text[length..];
        }

        return shard;
    }

    private byte[] Format(IReadOnlyList<T> notes)
    {
        using var output = new MemoryStream();
        using (var gzip = new BufferedStream(new GZipStream(output, CompressionLevel.Fastest), 1 << 14))
            foreach (var note in notes) Write(gzip, note);
        return output.ToArray();
    }
}
