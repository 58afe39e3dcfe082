using System.Globalization;

namespace Packager.Storage;

/// <summary>A storage that is gone with the process; for tests and for trying out.</summary>
public sealed class MemoryStorage : IStorage
{
    private readonly SortedDictionary<string, (byte[] Bytes, StoredEntry Entry)> _files = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private long _puts;

    /// <summary>How many times something has been written or taken away.</summary>
    public long Changes
    {
        get
        {
            lock (_lock) return _puts;
        }
    }

    /// <inheritdoc/>
    public StoredFile? Get(string path)
    {
        lock (_lock) return _files.TryGetValue(StoragePath.Check(path), out var file) ? new StoredFile(file.Entry, new MemoryStream(file.Bytes, writable: false)) : null;
    }

    /// <inheritdoc/>
    public StoredEntry? Find(string path)
    {
        lock (_lock) return _files.TryGetValue(StoragePath.Check(path), out var file) ? file.Entry : null;
    }

    /// <inheritdoc/>
    public IEnumerable<StoredEntry> List(string folder)
    {
        var start = StoragePath.Check(folder) + "/";
        lock (_lock) return [.. _files.Where(file => file.Key.StartsWith(start, StringComparison.Ordinal)).Select(file => file.Value.Entry)];
    }

    /// <inheritdoc/>
    public StagedFile Stage() => new Staged();

    /// <inheritdoc/>
    public bool Put(string path, StagedFile content, PutCondition condition = default)
    {
        var staged = content as Staged ?? throw new ArgumentException("it was staged elsewhere", nameof(content));
        return Put(path, staged.Bytes, condition);
    }

    /// <inheritdoc/>
    public bool Put(string path, ReadOnlySpan<byte> bytes, PutCondition condition = default)
    {
        lock (_lock)
        {
            if (!condition.IsMetBy(Find(path))) return false;
            Store(path, bytes.ToArray());
            return true;
        }
    }

    /// <inheritdoc/>
    public void Copy(string from, string to)
    {
        lock (_lock)
        {
            if (!_files.TryGetValue(StoragePath.Check(from), out var file)) throw new FileNotFoundException($"'{from}' does not exist", from);
            Store(to, file.Bytes);
        }
    }

    /// <inheritdoc/>
    public bool Delete(string path, string? tag = null)
    {
        lock (_lock)
        {
            if (Find(path) is not { } entry || (tag is not null && entry.Tag != tag)) return false;
            _puts++;
            return _files.Remove(path);
        }
    }

    /// <inheritdoc/>
    public void Settle()
    {
        // There is no disk.
    }

    /// <inheritdoc/>
    public void Sweep()
    {
        // What is staged belongs to nobody but its owner.
    }

    private void Store(string path, byte[] bytes)
    {
        var now = DateTimeOffset.UtcNow;
        var time = Find(path) is { } replaced ? ReplacingTime.Of(now, replaced.Modified) ?? now : now;
        _files[path] = (bytes, new StoredEntry(path, bytes.Length, (++_puts).ToString(CultureInfo.InvariantCulture), time));
    }

    private sealed class Staged : StagedFile
    {
        private readonly MemoryStream _content = new();

        public ReadOnlySpan<byte> Bytes => _content.GetBuffer().AsSpan(0, (int)_content.Length);

        public override Stream Content => _content;

        protected override void Dispose(bool disposing)
        {
            if (disposing) _content.Dispose();
        }
    }
}
