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

    private static readonly int[] Sizes = [1_000, 5_000, 20_000];

    public static IEnumerable<RepositoryResult> Run(string packager, Workshop workshop, int repetitions)
    {
        var key = SigningKey.Make(workshop);
        IPublisher[] publishers = [new OurRepository(packager, key), new Reprepro(key), new Aptly(key), new Aptly(key, hasContents: true), new FtpArchive(key)];
        foreach (var size in Sizes)
        {
            var packages = TinyPackages.Make(workshop["tiny"], 0, size);
            foreach (var publisher in publishers) yield return Measure(publisher, size, packages, workshop, repetitions);
        }
    }

    private static RepositoryResult Measure(IPublisher publisher, int size, string[] packages, Workshop workshop, int repetitions)
    {
        var pool = workshop["tiny"];
        var root = workshop[$"{publisher.Name.Replace(' ', '-')}-{size}"];
        var first = publisher.First(root, pool, packages);
        // The numbers behind the largest repository are nobody's; each round adds the next.
        var more = TinyPackages.Make(workshop["more"], Sizes[^1], repetitions);
        var adds = more.Select(package => publisher.Add(root, pool, [package])).ToList();
        // It stays until all have been measured: ext4 passes over inodes that were freed a moment ago one by one, which makes each new file of the next publisher dearer.
        return new RepositoryResult(publisher.Name, size, first, Outcome.Best(adds));
    }
}

/// <summary>How one publisher fared with one size.</summary>
internal sealed record RepositoryResult(string Publisher, int Size, Outcome First, Outcome Add);
