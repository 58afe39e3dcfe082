using Xunit.Abstractions;

[assembly: TestCollectionOrderer("Packager.Lab.Harness.LongestFirst", "Packager.Lab")]

namespace Packager.Lab.Harness;

/// <summary>Starts the situations that take longest before the others, so that none of them is left to run alone at the end.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    /// <summary>By the whole time of their scenarios, as measured; all others take less.</summary>
    private static readonly string[] Long =
    [
        "SourcePackages", "Upgrade", "KilledPublisher", "RepositoryUnderLoad", "Installation", "BrokenUpgrade", "StartingSets", "PackagerItself", "HostedService", "Dialogs",
        "Removal", "PiupartsJudgement", "AptOnEachRelease",
    ];

    /// <inheritdoc/>
    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) => testCollections.OrderBy(Rank);

    /// <summary>Each class is a collection, whose name has the class's in it.</summary>
    private static int Rank(ITestCollection collection)
    {
        var words = collection.DisplayName.Split(' ');
        var rank = Array.FindIndex(Long, name => words.Any(word => word.EndsWith("." + name, StringComparison.Ordinal)));
        return rank < 0 ? Long.Length : rank;
    }
}
