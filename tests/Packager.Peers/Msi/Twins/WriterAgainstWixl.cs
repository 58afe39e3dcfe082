using System.Text.RegularExpressions;
using Packager.Msi;

namespace Packager.Peers.Msi;

/// <summary>One package described to wixl and to us: the same rows, but for those whose reasons are given.</summary>
public sealed class WriterAgainstWixl
{
    /// <summary>Files with their hashes, folders, features, services, values, searches and sequences: so many rows at the least are the same.</summary>
    private const int LeastInCommon = 80;

    [Fact]
    public void WritesTheSameTablesButForWhatIsListed()
    {
        using var packages = new WixlPackages();
        using var theirs = MsiDatabaseReader.Open(packages.BuildTwin());
        TwinPackage.Write(packages.Folder, Path.Combine(packages.Folder, "ours.msi"));
        using var ours = MsiDatabaseReader.Open(Path.Combine(packages.Folder, "ours.msi"));

        var (mine, other) = (MeantRows.Of(ours), MeantRows.Of(theirs));
        var differences = mine.Except(other).Select(row => "+ " + row).Concat(other.Except(mine).Select(row => "- " + row)).ToList();
        var known = WixlDifference.All.SelectMany(difference => difference.Rows).ToList();

        Assert.Equal("", string.Join('\n', differences.Where(row => !known.Any(pattern => Matches(pattern, row)))));
        Assert.Equal("", string.Join('\n', known.Where(pattern => !differences.Any(row => Matches(pattern, row)))));
        Assert.True(mine.Intersect(other).Count() >= LeastInCommon, $"only {mine.Intersect(other).Count()} rows are the same");
    }

    private static bool Matches(string pattern, string row) =>
        Regex.IsMatch(row, $"^{Regex.Escape(pattern).Replace(@"\*", ".*", StringComparison.Ordinal)}$", RegexOptions.Singleline | RegexOptions.CultureInvariant);
}
