using System.Net;
using Packager.Lab.Harness;
using Packager.Publishing;
using Packager.Storage;

namespace Packager.Apt.Tests;

/// <summary>A web server tells times to the second; apt and caches ask it for what is newer than what they have.</summary>
public sealed class StatesOfOneSecond : IDisposable
{
    private static readonly DateTime s_second = DateTime.UtcNow.AddMinutes(10);
    private readonly TemporaryFolder _folder = new();
    private readonly TestRepository _repository;
    private readonly GpgReleaseSigner _signer = TestKey.Sign(DateTimeOffset.UtcNow, TestKey.First);

    public StatesOfOneSecond() => _repository = new TestRepository(new FolderStorage(_folder["repository"]), _signer);

    [Fact]
    public void ReachAptThatAskedInBetween()
    {
        using var server = Served();
        using var apt = new RealApt(server.Address, "qa", _folder["repository/test-archive-keyring.asc"]);
        foreach (var version in (string[])["1.1", "1.2", "1.3"])
        {
            apt.Update();
            _repository.Publish("qa", SampleDeb.Write(_folder.Path, "hello", version));
            apt.Update();
            Assert.Contains($"Inst hello ({version} ", apt.Run("apt-get", "--simulate", "install", "hello"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ReachACacheOfEachPlainName()
    {
        using var server = Served();
        using var client = new HttpClient();
        string[] names = ["InRelease", "Release", "Release.gpg", "main/binary-amd64/Packages", "main/binary-amd64/Packages.gz", "main/binary-amd64/Packages.xz"];
        var first = await Ask(null);
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "hello", "1.1"));
        var second = await Ask(first);
        Assert.All(second, reply => Assert.Equal(HttpStatusCode.OK, reply.StatusCode));
        // Of two states the older one has the older indexes; going back to them must be seen as well.
        _repository.Apt.Rollback("qa", 1);
        var third = await Ask(second);
        Assert.All(third, reply => Assert.Equal(HttpStatusCode.OK, reply.StatusCode));
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "hello"));
        Assert.All(await Ask(third), reply => Assert.Equal(HttpStatusCode.NotModified, reply.StatusCode));

        async Task<HttpResponseMessage[]> Ask(HttpResponseMessage[]? had) => await Task.WhenAll(names.Select((name, i) =>
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, $"{server.Address}dists/qa/{name}");
            request.Headers.IfModifiedSince = had?[i].Content.Headers.LastModified;
            return client.SendAsync(request);
        }));
    }

    [Fact]
    public void LeaveTheDatesOfIndexesThatStay()
    {
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "hello"), SampleDeb.Write(_folder.Path, "tool", architecture: "amd64"), SampleDeb.Write(_folder.Path, "tool", architecture: "arm64"));
        var date = _repository.Storage.Find("dists/qa/main/binary-arm64/Packages.xz")!.Modified;
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "tool", "2.0", "amd64"));
        Assert.Equal(date, _repository.Storage.Find("dists/qa/main/binary-arm64/Packages.xz")!.Modified);
        Assert.NotEqual(date, _repository.Storage.Find("dists/qa/main/binary-amd64/Packages.xz")!.Modified);
    }

    [Fact]
    public void AreStatesOfTheirOwnEvenWhenTheyAreTheSame()
    {
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "hello"));
        Assert.Equal(1, _repository.Apt.Refresh("qa").Number);
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "tool"));
        foreach (var number in (int[])[1, 2, 1]) _repository.Apt.Rollback("qa", number);
        var history = _repository.Apt.History("qa");
        Assert.Equal([5, 4, 3, 2, 1], history.Select(state => state.Number));
        Assert.Equal(history.Select(state => state.Date).Order().Reverse(), history.Select(state => state.Date));
        _repository.Apt.Check([], new GpgReleaseVerifier(), true, _repository.Bag);
        Assert.Empty(_repository.Bag);
    }

    public void Dispose()
    {
        _signer.Dispose();
        _folder.Dispose();
    }

    private FileServer Served()
    {
        _repository.Publish("qa", SampleDeb.Write(_folder.Path, "hello"));
        // As if the second of this first state went on and on.
        foreach (var file in Directory.EnumerateFiles(_folder["repository/dists"], "*", SearchOption.AllDirectories)) File.SetLastWriteTimeUtc(file, s_second);
        return new FileServer(_folder["repository"]);
    }
}
