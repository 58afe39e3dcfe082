using System.Diagnostics;
using System.Globalization;

namespace Packager.Lab.Scenarios;

/// <summary>A publisher that is killed, at two hundred random moments; repositories beside each other share them, since each waits most of the time.</summary>
public sealed class KilledPublisher
{
    private const int Kills = 200;
    private const int Repositories = 2;
    private const int Seed = 20261121;
    private int _finished;

    [Fact]
    public async Task LeavesTheOldRepositoryOrTheNewOne()
    {
        await Task.WhenAll(Enumerable.Range(0, Repositories).Select(number => Task.Factory.StartNew(() => KillAndLook(new Random(Seed + number)), TaskCreationOptions.LongRunning)));
        Assert.True(_finished > 0, "none came to its end: the moments do not reach it");
    }

    private void KillAndLook(Random moments)
    {
        using var repository = new PublishedRepository("http://127.0.0.1");
        repository.Publish("qa", repository.Package("hello", "0.1"));
        using var server = new FileServer(repository.Root);
        using var client = new AptClient(server.Address, "qa", repository.PublicKey);
        var watch = Stopwatch.StartNew();
        repository.Try("publish", "--channel", "qa", repository.Package("hello", "0.2")).OrFail();
        var usual = watch.Elapsed;
        var killed = 0;
        for (var i = 0; killed < Kills / Repositories; i++)
        {
            // Any moment of a publish, and a little more, so that some come to their end.
            var moment = usual * (moments.NextDouble() * 1.2);
            var ended = EndedBy(repository, repository.Package("hello", string.Create(CultureInfo.InvariantCulture, $"1.{i}")), moment);
            if (ended is null) killed++;
            else Interlocked.Increment(ref _finished);
            usual = Learned(usual, moment, ended);
            Assert.Null(client.Update());
            Assert.Null(client.Fetch("hello"));
            repository.Try("check").OrFail();
        }

        repository.Try("publish", "--channel", "qa", repository.Package("hello", "2.0")).OrFail();
        Assert.Empty(Directory.GetFiles(Path.Combine(repository.Root, ".packager/staging")));
    }

    /// <summary>Publishes and kills at a moment; how long it took when it came to its end before, else null.</summary>
    private static TimeSpan? EndedBy(PublishedRepository repository, string package, TimeSpan moment)
    {
        var watch = Stopwatch.StartNew();
        using var publishing = repository.Start("publish", "--channel", "qa", package);
        if (publishing.WaitForExit(moment))
        {
            Assert.Equal(0, publishing.ExitCode);
            return watch.Elapsed;
        }

        publishing.Kill(entireProcessTree: true);
        publishing.WaitForExit();
        return null;
    }

    /// <summary>How long a publish usually takes changes with what else the machine does, so each one that tells something about it counts.</summary>
    private static TimeSpan Learned(TimeSpan usual, TimeSpan moment, TimeSpan? ended) =>
        ended is { } time ? (usual + time) / 2
        : moment > usual ? moment
        : usual;
}
