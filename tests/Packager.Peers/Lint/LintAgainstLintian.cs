using Packager.Debian;

namespace Packager.Peers.Lint;

/// <summary>Our findings and lintian's on packages of the archive: for the tags that we know they are the same, but for what is listed here with its reason.</summary>
public sealed class LintAgainstLintian
{
    private const int Seed = 20260901;
    private const int Packages = 60;

    /// <summary>Differences that are meant: package, finding, and why.</summary>
    private static readonly Dictionary<string, string> s_meant = [];

    [Fact]
    public void AgreesOnPackagesOfTheArchive()
    {
        var paths = ArchiveSample.Draw(Seed, Packages);
        var theirs = RealLintian.Run(paths);
        Assert.NotNull(theirs);
        var known = LintTags.All.Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var (differences, agreed) = (new List<string>(), 0);
        foreach (var path in paths)
        {
            using var reader = DebReader.Open(path);
            var package = reader.Control["Package"]!;
            var ours = DebLint.Check(reader).Select(f => f.ToString()).ToHashSet(StringComparer.Ordinal);
            var their = theirs[package].Where(f => known.Contains(f.Tag.Name)).Select(f => f.ToString()).ToHashSet(StringComparer.Ordinal);
            differences.AddRange(their.Except(ours).Select(f => $"{package}: we miss {f}"));
            differences.AddRange(ours.Except(their).Select(f => $"{package}: we add {f}"));
            agreed += ours.Intersect(their).Count();
        }

        Console.WriteLine($"{paths.Count} packages, {agreed} findings in common, {differences.Count} differences of which {s_meant.Count} are meant");
        Assert.True(differences.Order().SequenceEqual(s_meant.Keys.Order()), string.Join('\n', differences.Except(s_meant.Keys).Concat(s_meant.Keys.Except(differences).Select(k => "gone: " + k))));
        // What is in the archive has passed lintian often enough that little is left to find.
        Assert.True(agreed >= 20, $"only {agreed} findings in common: too few to say anything");
    }
}
