using System.Diagnostics;
using System.Globalization;
using Packager.Debian;

namespace Packager.Peers;

/// <summary>Our order of versions against dpkg's, over every version of the Debian archive.</summary>
public sealed class VersionsOfTheArchive
{
    private const int Pairs = 100_000;

    private const string Compare = "while (<STDIN>) { chomp; my ($l, $r) = split / /; print version_compare($l, $r), \"\\n\" }";

    [Fact]
    public void AreAllRead() =>
        Assert.DoesNotContain(ArchiveVersions.All, version => !DebianVersion.TryParse(version, out _));

    [Fact]
    public void SortAsDpkgSortsThem()
    {
        var versions = ArchiveVersions.All;
        Assert.True(versions.Count > 10_000, $"the package indexes name only {versions.Count} versions: run apt-get update");
        var pairs = Neighbours(versions).Concat(Random(versions)).ToList();
        Assert.True(pairs.Count >= Pairs);
        var theirs = ArchiveVersions.Ask("perl", ["-MDpkg::Version", "-e", Compare], pairs.Select(pair => $"{pair.Left} {pair.Right}"));
        Assert.Equal(pairs.Count, theirs.Length);
        Assert.Empty(pairs.Where((pair, index) => Ours(pair.Left, pair.Right) != int.Parse(theirs[index], CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void SortAsTheProgramItselfSaysInASample()
    {
        foreach (var (left, right) in Random(ArchiveVersions.All).Take(200))
        {
            using var process = Process.Start("dpkg", ["--compare-versions", left, "lt", right]);
            process.WaitForExit();
            Assert.Equal(process.ExitCode == 0, Ours(left, right) < 0);
        }
    }

    private static int Ours(string left, string right) => Math.Sign(DebianVersion.Parse(left).CompareTo(DebianVersion.Parse(right)));

    // In our own order, so that each pair is as near as it can be.
    private static IEnumerable<(string Left, string Right)> Neighbours(IReadOnlyList<string> versions)
    {
        var sorted = versions.OrderBy(DebianVersion.Parse).ToList();
        return sorted.Zip(sorted.Skip(1));
    }

    private static IEnumerable<(string Left, string Right)> Random(IReadOnlyList<string> versions)
    {
        var random = new Random(20260131);
        for (var i = 0; i < Pairs; i++) yield return (versions[random.Next(versions.Count)], versions[random.Next(versions.Count)]);
    }
}
