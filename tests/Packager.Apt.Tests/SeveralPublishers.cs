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

    public void Dispose() => _folder.Dispose();
}
