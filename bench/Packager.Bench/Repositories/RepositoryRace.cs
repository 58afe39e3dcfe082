using System.Collections.Concurrent;
using Packager.Lab.Harness;

namespace Packager.Bench;

/// <summary>A repository that gets one package after the other while clients do nothing but <c>apt-get update</c> and <c>apt-get download</c>: what they complain of.</summary>
internal static class RepositoryRace
{
    /// <summary>How many packages come, each by a publish of its own.</summary>
    public const int Publishes = 200;

    /// <summary>How many clients there are.</summary>
    public const int Clients = 4;

    public static IEnumerable<RaceResult> Run(string packager, Workshop workshop)
    {
        var key = SigningKey.Make(workshop);
        var keyring = workshop["race.asc"];
        File.WriteAllText(keyring, Runner.Output("gpg", ["--batch", "--armor", "--export", key.Fingerprint]));
        var packages = TinyPackages.Make(workshop["race"], 0, Publishes + 1);
        foreach (var publisher in (IPublisher[])[new OurRepository(packager, key), new Reprepro(key), new Aptly(key)]) yield return Run(publisher, packages, keyring, workshop);
    }

    private static RaceResult Run(IPublisher publisher, string[] packages, string keyring, Workshop workshop)
    {
        var root = workshop["race-" + publisher.Name];
        publisher.First(root, workshop["race"], [packages[0]]);
        using var server = new FileServer(publisher.Served(root));
        MustBeContent(server.Address, keyring);
        using var over = new CancellationTokenSource();
        var rounds = new ConcurrentBag<string?>();
        var clients = Enumerable.Range(0, Clients).Select(_ => Task.Factory.StartNew(() => Loop(server.Address, keyring, rounds, over.Token), TaskCreationOptions.LongRunning)).ToArray();
        foreach (var package in packages[1..]) publisher.Add(root, workshop["race"], [package]);
        over.Cancel();
        Task.WaitAll(clients);
        return new RaceResult(publisher.Name, rounds.Count, [.. rounds.OfType<string>()]);
    }

    // Who complains of a repository that rests would be counted for nothing.
    private static void MustBeContent(string address, string keyring)
    {
        using var client = new AptClient(address, "qa", keyring);
        if (Round(client) is { } complaint) throw new InvalidOperationException("apt does not like the repository before the race: " + complaint);
    }

    private static void Loop(string address, string keyring, ConcurrentBag<string?> rounds, CancellationToken over)
    {
        using var client = new AptClient(address, "qa", keyring);
        while (!over.IsCancellationRequested) rounds.Add(Round(client));
    }

    // What packages need is nowhere, so they are fetched and not installed.
    private static string? Round(AptClient client) => client.Update() ?? client.Download("tiny-00000");
}

/// <summary>What clients of one publisher saw.</summary>
/// <param name="Publisher">Who published.</param>
/// <param name="Rounds">How often they updated and fetched.</param>
/// <param name="Complaints">What apt said in the rounds that failed.</param>
internal sealed record RaceResult(string Publisher, int Rounds, IReadOnlyList<string> Complaints);
