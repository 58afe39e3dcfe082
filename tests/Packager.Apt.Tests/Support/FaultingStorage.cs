using Packager.Storage;

namespace Packager.Apt.Tests;

/// <summary>Dies at a call, as a process does that is killed: from then on nothing reaches the storage, and nothing is tidied up.</summary>
internal class FaultingStorage(IStorage storage, int dieAt, Func<Exception>? fault = null) : IStorage
{
    private int _calls;

    /// <summary>Whether it came to that call.</summary>
    public bool IsDead => _calls >= dieAt;

    public StoredFile? Get(string path) => storage.Get(path);

    public StoredEntry? Find(string path) => storage.Find(path);

    public IEnumerable<StoredEntry> List(string folder) => storage.List(folder);

    public StagedFile Stage()
    {
        Live();
        return storage.Stage();
    }

    public virtual bool Put(string path, StagedFile content, PutCondition condition = default)
    {
        Live();
        return storage.Put(path, content, condition);
    }

    public bool Put(string path, ReadOnlySpan<byte> bytes, PutCondition condition = default) => this.PutStaged(path, bytes, condition);

    public void Copy(string from, string to)
    {
        Live();
        storage.Copy(from, to);
    }

    public bool Delete(string path, string? tag = null)
    {
        Live();
        return storage.Delete(path, tag);
    }

    public void Settle() => storage.Settle();

    public void Sweep()
    {
        Live();
        storage.Sweep();
    }

    private void Live()
    {
        if (Interlocked.Increment(ref _calls) >= dieAt) throw fault?.Invoke() ?? new KilledException();
    }
}

/// <summary>The process is gone.</summary>
internal sealed class KilledException : Exception;
