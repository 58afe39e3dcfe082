namespace Packager.Bench;

/// <summary>Repositories of several sizes, each made by every publisher in the same run: the first publish, then one package more.</summary>
internal static class RepositoryContest
{
    /// <summary>At most so many times the fastest rival's first publish.</summary>
    public const double FirstGoal = 0.5;

    /// <summary>At most so many times reprepro's, and aptly's, adding of one package.</summary>
    public const double AddToReprepro = 0.6;

    /// <inheritdoc cref="AddToReprepro"/>
    public const double AddToAptly = 0.07;

    /// <summary>Adding one to the largest takes at most so many times of adding one to the smallest.</summary>
    public const double GrowthGoal = 2;

    // How often each publisher has its turn.
    private const int Rounds = 3;

    private static readonly int[] Sizes = [1_000, 5_000, 20_000];

    public static IEnumerable<RepositoryResult> Run(string packager, Workshop workshop, int repetitions)
    {
        var key = SigningKey.Make(workshop);
        IPublisher[] publishers = [new OurRepository(packager, key), new Reprepro(key), new Aptly(key), new Aptly(key, hasContents: true), new FtpArchive(key)];
        foreach (var size in Sizes)
        {
            var packages = TinyPackages.Make(workshop["tiny"], 0, size);
            foreach (var result in Measure(publishers, size, packages, workshop, repetitions)) yield return result;
        }
    }

    private static RepositoryResult[] Measure(IPublisher[] publishers, int size, string[] packages, Workshop workshop, int repetitions)
    {
        var pool = workshop["tiny"];
        // They stay until all have been measured: ext4 passes over inodes that were freed a moment ago one by one, which makes each new file dearer.
        var firsts = Turns(publishers, Rounds, (publisher, round) =>
        {
            ReadAll(packages);
            return publisher.First(Root(publisher, round), pool, packages);
        });
        // The numbers behind the largest repository are nobody's. One is added behind the other, as uploads come: a host may take out of memory what half a minute of other work has not touched.
        var more = TinyPackages.Make(workshop["more"], Sizes[^1], Rounds * repetitions).Chunk(repetitions).ToArray();
        var adds = Turns(publishers, Rounds, (publisher, round) => Outcome.Best([.. more[round].Select(package => publisher.Add(Root(publisher, 0), pool, [package]))]));
        return [.. publishers.Select((publisher, i) => new RepositoryResult(publisher.Name, size, firsts[i], adds[i]))];

        string Root(IPublisher publisher, int round) => workshop[$"{publisher.Name.Replace(' ', '-')}-{size}-{round}"];
    }

    // Packages that were just made lie in memory, whoever was first to read them.
    private static void ReadAll(string[] packages)
    {
        foreach (var package in packages) File.ReadAllBytes(package);
    }

    // A host's speed changes while this goes on, so the publishers take turns, there and back, and the best of each counts.
    private static Outcome[] Turns(IPublisher[] publishers, int rounds, Func<IPublisher, int, Outcome> run)
    {
        var outcomes = publishers.Select(_ => new List<Outcome>()).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            foreach (var i in round % 2 == 0 ? Enumerable.Range(0, publishers.Length) : Enumerable.Range(0, publishers.Length).Reverse())
            {
                // What the one before has left for the disk to take is not to be waited for by the next.
                Runner.Seconds("sync", []);
                outcomes[i].Add(run(publishers[i], round));
            }
        }

        return [.. outcomes.Select(Outcome.Best)];
    }
}

/// <summary>How one publisher fared with one size.</summary>
internal sealed record RepositoryResult(string Publisher, int Size, Outcome First, Outcome Add);
