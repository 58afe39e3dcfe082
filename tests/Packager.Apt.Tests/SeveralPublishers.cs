using Packager.Model;
using Packager.Storage;

namespace Packager.Apt.Tests;

public sealed class SeveralPublishers : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task LoseNothingOfEachOther()
    {
        var files = Enumerable.Range(0, 24).Select(i => SampleDeb.Write(_folder.Path, $"p{i:00}")).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(publisher => Task.Run(() =>
        {
            for (var i = publisher; i < files.Length; i += 4) new TestRepository(new FolderStorage(_folder["repository"])).Publish("qa", files[i]);
        })));
        var repository = new TestRepository(new FolderStorage(_folder["repository"]));
        Assert.Equal(24, repository.Keys("qa").Length);
        repository.Apt.Check([], new PaperVerifier(), true, repository.Bag);
        Assert.Empty(repository.Bag);
    }

    [Fact]
    public void AreToldWhoPublishes()
    {
        var storage = new MemoryStorage();
        using var held = RepositoryLock.Acquire(storage, new Publisher { Owner = "jane@elsewhere", Host = "elsewhere", Process = 7 });
        var fault = Assert.Throws<MachineFaultException>(() => RepositoryLock.Acquire(storage, new Publisher { Owner = "me", Host = "here", Process = 1, Patience = TimeSpan.Zero }));
        Assert.Contains("jane@elsewhere", Assert.Single(fault.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TakeOverFromADeadOneOfTheSameHost()
    {
        var storage = new MemoryStorage();
        _ = RepositoryLock.Acquire(storage, new Publisher { Owner = "the dead", Host = "here", Process = int.MaxValue });
        using var held = RepositoryLock.Acquire(storage, new Publisher { Owner = "me", Host = "here", Process = 1, Patience = TimeSpan.Zero });
        held.Renew();
    }

    [Fact]
    public void KeepTheLockWhileTheirStorageFailsForAWhile()
    {
        var clock = new HandClock();
        var storage = new MemoryStorage();
        var failing = new FaultingStorage(storage, dieAt: 3, () => new IOException("the line broke"));
        var held = RepositoryLock.Acquire(failing, new Publisher { Owner = "jane@elsewhere", Host = "elsewhere", Process = 7, Clock = clock });
        clock.Beat();
        Assert.True(failing.IsDead);
        Assert.Throws<MachineFaultException>(() => RepositoryLock.Acquire(storage, new Publisher { Owner = "me", Host = "here", Process = 1, Patience = TimeSpan.Zero }));
        Assert.Throws<IOException>(held.Renew);
    }

    public void Dispose() => _folder.Dispose();

    /// <summary>A clock whose timers go off by hand.</summary>
    private sealed class HandClock : TimeProvider
    {
        private Action _beat = static () => { };

        public void Beat() => _beat();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            _beat = () => callback(state);
            return TimeProvider.System.CreateTimer(static _ => { }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }
}
