using Packager.Storage;

namespace Packager.Apt.Tests;

public sealed class KilledPublisher : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void LeavesTheOldOrTheNewStateAtEveryCall()
    {
        var (old, young) = (SampleDeb.Write(_folder.Path, "hello"), SampleDeb.Write(_folder.Path, "hello", "2.0"));
        for (var call = 1; ; call++)
        {
            var storage = new MemoryStorage();
            new TestRepository(storage).Publish("qa", old);
            var faulting = new FaultingStorage(storage, call);
            var killed = Kill(() => new TestRepository(faulting).Publish("qa", young));
            Assert.Equal(faulting.IsDead, killed);
            IsWholeForWhoAsksByHash(storage);
            IsNoErrorForTheCheck(storage);
            TheNextRunGoesOn(storage, young, ["hello 1.0 all", "hello 2.0 all"]);
            if (!faulting.IsDead) return;
        }
    }

    [Fact]
    public void LeavesNothingOrTheFirstStateAtEveryCall()
    {
        var file = SampleDeb.Write(_folder.Path, "hello");
        for (var call = 1; ; call++)
        {
            var storage = new MemoryStorage();
            var faulting = new FaultingStorage(storage, call);
            var killed = Kill(() => new TestRepository(faulting).Publish("qa", file));
            Assert.Equal(faulting.IsDead, killed);
            IsWholeForWhoAsksByHash(storage);
            TheNextRunGoesOn(storage, file, ["hello 1.0 all"]);
            if (!faulting.IsDead) return;
        }
    }

    public void Dispose() => _folder.Dispose();

    private static bool Kill(Action publish)
    {
        try
        {
            publish();
            return false;
        }
        catch (KilledException)
        {
            return true;
        }
        catch (AggregateException fault) when (fault.Flatten().InnerExceptions.All(inner => inner is KilledException))
        {
            return true;
        }
    }

    private static void IsWholeForWhoAsksByHash(MemoryStorage storage)
    {
        using var suite = Suite.Load(storage, "qa");
        foreach (var index in suite.Generation?.Indexes ?? [])
        foreach (var (path, digest) in index.Files)
            Assert.Equal(digest.Length, storage.Find($"dists/qa/{IndexFiles.ByHash(path, digest.Sha256)}")?.Length);
        foreach (var (_, record) in suite.Packages())
        foreach (var (path, digest) in StanzaFiles.Of(record.Text))
            Assert.Equal(digest.Length, storage.Find(path)?.Length);
    }

    // At most it warns that the publisher was stopped (PKG4025).
    private static void IsNoErrorForTheCheck(MemoryStorage storage)
    {
        var repository = new TestRepository(storage);
        repository.Apt.Check([], new PaperVerifier(), true, repository.Bag);
        Assert.All(repository.Bag, diagnostic => Assert.Equal("PKG4025", diagnostic.Code));
    }

    private static void TheNextRunGoesOn(MemoryStorage storage, string file, string[] expected)
    {
        var next = new TestRepository(storage);
        // The dead one cannot give its lock back; it expires.
        next.Pass(TimeSpan.FromMinutes(6));
        next.Publish("qa", file);
        Assert.Equal(expected, next.Keys("qa"));
        next.Apt.Check([], new PaperVerifier(), true, next.Bag);
        Assert.Empty(next.Bag);
        Assert.Empty(storage.List(".packager/pending"));
    }
}
