using System.Collections.Concurrent;
using System.Globalization;

namespace Packager.Lab.Scenarios;

/// <summary>A repository while it changes all the time, as its clients see it.</summary>
public sealed class RepositoryUnderLoad : IDisposable
{
    private const int Publishers = 8;
    private const int PackagesOfEach = 25;
    private const int Clients = 4;
    private readonly PublishedRepository _repository = new("http://127.0.0.1");

    // Each client asks again after every so many publishes: all are raced with, and none waits for processors that clients use up.
    private readonly SemaphoreSlim[] _news = [.. Enumerable.Range(0, Clients).Select(_ => new SemaphoreSlim(1))];
    private int _published;
    private int _rounds;
    private volatile bool _isOver;

    [Fact]
    public async Task LosesNothingOfEightPublishersAndDisturbsNoClient()
    {
        _repository.Publish("qa", _repository.Package("first", "1.0"));
        using var server = new FileServer(_repository.Root);
        var complaints = new ConcurrentBag<string>();
        var clients = Enumerable.Range(0, Clients).Select(c => Task.Factory.StartNew(() => Loop(server.Address, _news[c], complaints), TaskCreationOptions.LongRunning)).ToArray();
        var publishers = Enumerable.Range(0, Publishers).Select(p => Task.Factory.StartNew(() => PublishAll(p), TaskCreationOptions.LongRunning)).ToArray();
        try
        {
            await Task.WhenAll(publishers);
        }
        finally
        {
            _isOver = true;
            foreach (var news in _news) news.Release();
            await Task.WhenAll(clients);
        }

        Assert.Empty(complaints);
        Assert.True(_rounds >= Clients, $"only {_rounds} rounds of apt-get update and install");
        Assert.Equal(Publishers * PackagesOfEach + 1, File.ReadLines(Path.Combine(_repository.Root, "dists/qa/main/binary-amd64/Packages")).Count(line => line.StartsWith("Package: ", StringComparison.Ordinal)));
        _repository.Do("check");
    }

    [Fact]
    public void KeepsItsOldStateWhenTheDiskIsFull()
    {
        using var disk = new SmallDisk(24);
        _repository.Publish("qa", _repository.Package("hello", "1.0"));
        HostCommand.Run("cp", "--recursive", _repository.Root + "/.", disk.Folder).OrFail();
        var large = _repository.Package("large", "1.0", bytes: 40 << 20);
        Assert.Equal(3, _repository.Try("publish", "--channel", "qa", "--repository", disk.Folder, large).ExitCode);
        _repository.Try("check", "--repository", disk.Folder).OrFail();
        using var client = new AptClient("file:" + disk.Folder, "qa", _repository.PublicKey);
        Assert.Null(client.Update());
        Assert.Null(client.Fetch("hello"));
        _repository.Try("publish", "--channel", "qa", "--repository", disk.Folder, _repository.Package("hello", "1.1")).OrFail();
    }

    public void Dispose()
    {
        foreach (var news in _news) news.Dispose();
        _repository.Dispose();
    }

    private void PublishAll(int publisher)
    {
        for (var i = 0; i < PackagesOfEach; i++)
        {
            _repository.Try("publish", "--channel", "qa", "--wait", "600", _repository.Package(string.Create(CultureInfo.InvariantCulture, $"p{publisher}-{i:00}"), "1.0")).OrFail();
            _news[Interlocked.Increment(ref _published) % Clients].Release();
        }
    }

    private void Loop(string address, SemaphoreSlim news, ConcurrentBag<string> complaints)
    {
        using var client = new AptClient(address, "qa", _repository.PublicKey);
        for (news.Wait(); !_isOver; news.Wait())
        {
            if (client.Update() is { } update) complaints.Add(update);
            else if (client.Fetch("first") is { } fetch) complaints.Add(fetch);
            Interlocked.Increment(ref _rounds);
        }
    }
}
