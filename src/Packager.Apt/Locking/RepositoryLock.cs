using System.Diagnostics;
using Packager.Model;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>
/// Lets one publisher at a time change a repository. A lock whose owner died is taken over: at once when it ran on this host, when the lock expires else.
/// </summary>
public sealed class RepositoryLock : IDisposable
{
    private static readonly TimeSpan s_life = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan s_heartbeat = TimeSpan.FromMinutes(1);
    private readonly IStorage _storage;
    private readonly Publisher _publisher;
    private readonly Lock _threads = new();
    private LockNote _note;
    private ITimer? _heart;
    private string _tag = "";

    private RepositoryLock(IStorage storage, Publisher publisher)
    {
        (_storage, _publisher) = (storage, publisher);
        _note = Note();
    }

    /// <summary>Waits for the lock.</summary>
    /// <exception cref="MachineFaultException">Somebody else holds it for too long (PKG4001).</exception>
    public static RepositoryLock Acquire(IStorage storage, Publisher publisher)
    {
        ArgumentNullException.ThrowIfNull(publisher);
        var taken = new RepositoryLock(storage, publisher);
        var patience = Stopwatch.StartNew();
        while (!taken.TryTake(out var other))
        {
            if (patience.Elapsed > publisher.Patience) throw Held(other!);
            Thread.Sleep(s_pause);
        }

        // A large upload takes longer than a lock lives.
        taken._heart = publisher.Clock.CreateTimer(_ => taken.Beat(), null, s_heartbeat, s_heartbeat);
        return taken;
    }

    /// <summary>Holds it for longer, and makes sure that nobody took it over.</summary>
    /// <exception cref="MachineFaultException">Somebody did (PKG4001).</exception>
    public void Renew()
    {
        if (!TryRenew()) throw Held(Read()?.Note ?? _note);
    }

    /// <summary>Gives it back.</summary>
    public void Dispose()
    {
        _heart?.Dispose();
        lock (_threads)
        {
            _storage.Delete(StatePaths.Lock, _tag);
            // A beat may be waiting to enter.
            _tag = "";
        }
    }

    private void Beat()
    {
        try
        {
            TryRenew();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // The lock lives for several beats; whether it still does is found out before anything is committed.
        }
    }

    private bool TryRenew()
    {
        lock (_threads)
        {
            if (_tag.Length == 0) return false;
            _note = _note with { Until = _publisher.Clock.GetUtcNow() + s_life };
            return Put(PutCondition.IfTag(_tag));
        }
    }

    private bool TryTake(out LockNote? other)
    {
        other = null;
        if (Put(PutCondition.IfAbsent)) return true;
        if (Read() is not var (note, tag)) return false;
        other = note;
        return (note.Until < _publisher.Clock.GetUtcNow() || IsDead(note)) && Put(PutCondition.IfTag(tag));
    }

    private bool Put(PutCondition condition)
    {
        if (!_storage.Put(StatePaths.Lock, _note.Format(), condition)) return false;
        _tag = Read() is var (note, tag) && note.Token == _note.Token ? tag : "";
        return _tag.Length > 0;
    }

    private (LockNote Note, string Tag)? Read()
    {
        using var file = _storage.Get(StatePaths.Lock);
        if (file is null) return null;
        var bytes = new byte[Math.Min(file.Entry.Length, 1 << 16)];
        file.Content.ReadExactly(bytes);
        return (LockNote.Parse(bytes), file.Entry.Tag);
    }

    private LockNote Note() => new(_publisher.Owner, _publisher.Host, _publisher.Process, Guid.NewGuid().ToString("N"), _publisher.Clock.GetUtcNow() + s_life);

    private bool IsDead(LockNote note)
    {
        if (note.Host != _publisher.Host || note.Process == _publisher.Process) return false;
        try
        {
            using var process = Process.GetProcessById(note.Process);
            return process.HasExited;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static MachineFaultException Held(LockNote note) => new([RepositoryFaults.Locked.At(SourceLocation.None,
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{note.Owner} is changing the repository, until {note.Until.UtcDateTime:HH:mm:ss} UTC at most"), "try again then, or wait longer with --wait SECONDS")]);
}
