using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Packager.Lab.Scenarios;

/// <summary>A repository while it changes all the time, as its clients see it.</summary>
public sealed class RepositoryUnderLoad : IDisposable
{
    private const int Publishers = 8;
    private const int PackagesOfEach = 25;
    private const int Clients = 4;
    private const int Kills = 200;
    private readonly PublishedRepository _repository = new("http://127.0.0.1");
    private int _rounds;

    [Fact]
    public async Task LosesNothingOfEightPublishersAndDisturbsNoClient()
    {
        _repository.Publish("qa", _repository.Package("first", "1.0"));
        using var server = new FileServer(_repository.Root);
        using var over = new CancellationTokenSource();
        var complaints = new ConcurrentBag<string>();
        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Factory.StartNew(() => Loop(server.Address, complaints, over.Token), TaskCreationOptions.LongRunning)).ToArray();
        var publishers = Enumerable.Range(0, Publishers).Select(p => Task.Factory.StartNew(() => PublishAll(p), TaskCreationOptions.LongRunning)).ToArray();
        await Task.WhenAll(publishers);
        await over.CancelAsync();
        await Task.WhenAll(clients);
        Assert.Empty(complaints);
        Assert.True(_rounds >= Clients, $"only {_rounds} rounds of apt-get update and install");
        Assert.Equal(Publishers * PackagesOfEach + 1, File.ReadLines(Path.Combine(_repository.Root, "dists/qa/main/binary-amd64/Packages")).Count(line => line.StartsWith("Package: ", StringComparison.Ordinal)));
        _repository.Do("check");
    }

    [Fact]
    public void IsWholeAfterEachOfTwoHundredKills()
    {
        _repository.Publish("qa", _repository.Package("hello", "0.1"));
        using var server = new FileServer(_repository.Root);
        using var client = new AptClient(server.Address, "qa", Key);
        var watch = Stopwatch.StartNew();
        Command("publish", "--channel", "qa", _repository.Package("hello", "0.2")).WaitForExit();
        var usual = watch.Elapsed;
        var random = new Random(20261121);
        var (killed, finished) = (0, 0);
        for (var i = 0; i < Kills; i++)
        {
            using var publishing = Command("publish", "--channel", "qa", _repository.Package("hello", string.Create(CultureInfo.InvariantCulture, $"1.{i}")));
            // Any moment of a publish, and a little more, so that some come to their end.
            if (publishing.WaitForExit(usual * (random.NextDouble() * 1.2))) finished++;
            else killed++;
            publishing.Kill(entireProcessTree: true);
            publishing.WaitForExit();
            Assert.Null(client.Update());
            Assert.Null(client.Fetch("hello"));
            using var check = Command("check");
            check.WaitForExit();
            Assert.Equal(0, check.ExitCode);
        }

        Assert.True(killed > Kills / 4, $"only {killed} of {Kills} were killed before their end");
        Assert.True(finished > 0, "none came to its end: the moments do not reach it");
        using var last = Command("publish", "--channel", "qa", _repository.Package("hello", "2.0"));
        last.WaitForExit();
        Assert.Equal(0, last.ExitCode);
        Assert.Empty(Directory.GetFiles(Path.Combine(_repository.Root, ".packager/staging")));
    }

    [Fact]
    public void KeepsItsOldStateWhenTheDiskIsFull()
    {
        using var disk = new SmallDisk(24);
        _repository.Publish("qa", _repository.Package("hello", "1.0"));
        HostCommand.Run("cp", "--recursive", _repository.Root + "/.", disk.Folder).OrFail();
        var large = _repository.Package("large", "1.0", bytes: 40 << 20);
        using var publishing = Command("publish", "--channel", "qa", "--repository", disk.Folder, large);
        publishing.WaitForExit();
        Assert.Equal(3, publishing.ExitCode);
        using var check = Command("check", "--repository", disk.Folder);
        check.WaitForExit();
        Assert.Equal(0, check.ExitCode);
        using var client = new AptClient("file:" + disk.Folder, "qa", Key);
        Assert.Null(client.Update());
        Assert.Null(client.Fetch("hello"));
        using var small = Command("publish", "--channel", "qa", "--repository", disk.Folder, _repository.Package("hello", "1.1"));
        small.WaitForExit();
        Assert.Equal(0, small.ExitCode);
    }

    public void Dispose() => _repository.Dispose();

    private string Key => Path.Combine(_repository.Root, "lab-archive-keyring.asc");

    private void PublishAll(int publisher)
    {
        for (var i = 0; i < PackagesOfEach; i++)
        {
            using var publishing = Command("publish", "--channel", "qa", "--wait", "600", _repository.Package(string.Create(CultureInfo.InvariantCulture, $"p{publisher}-{i:00}"), "1.0"));
            publishing.WaitForExit();
            Assert.Equal(0, publishing.ExitCode);
        }
    }

    private void Loop(string address, ConcurrentBag<string> complaints, CancellationToken over)
    {
        using var client = new AptClient(address, "qa", Key);
        while (!over.IsCancellationRequested)
        {
            if (client.Update() is { } update) complaints.Add(update);
            else if (client.Fetch("first") is { } fetch) complaints.Add(fetch);
            Interlocked.Increment(ref _rounds);
        }
    }

    private Process Command(string verb, params string[] arguments)
    {
        var start = new ProcessStartInfo(InstalledCommand.Path, [verb, "--manifest", _repository.Manifest, .. verb == "publish" ? new[] { "--no-page" } : [], .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
