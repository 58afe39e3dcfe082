using Packager.Debian;

namespace Packager.Peers.Repository;

/// <summary>Our indexes and apt-ftparchive's of the same packages: field by field, path by path, digest by digest.</summary>
public sealed class IndexesAgainstFtpArchive(ArchiveRepository repository) : IClassFixture<ArchiveRepository>
{
    // Theirs alone: digests that apt has long ceased to ask for where SHA-256 is there, and one that only matters beside Translation-en.
    private static readonly string[] TheirsAlone = ["SHA1", "SHA512", "Description-md5"];

    [Fact]
    public void SayTheSameOfEveryPackage()
    {
        var theirs = Stanzas(repository.FtpArchive("packages", "pool")).ToDictionary(Key);
        var ours = Stanzas(repository.Text("dists/sid/main/binary-amd64/Packages")).ToDictionary(Key);
        Assert.True(ours.Count >= 450, $"only {ours.Count} packages");
        Assert.Equal(theirs.Keys.Order(StringComparer.Ordinal), ours.Keys.Order(StringComparer.Ordinal));
        var differences = new List<string>();
        foreach (var (key, stanza) in ours) differences.AddRange(Differences(key, theirs[key], stanza));
        Assert.Empty(differences);
    }

    [Fact]
    public void NameTheSameOwnersOfEveryPath()
    {
        var theirs = Contents(repository.FtpArchive("contents", "pool"));
        var ours = Contents(repository.Text("dists/sid/main/Contents-amd64"));
        Assert.True(ours.Count > 5000, $"only {ours.Count} paths");
        Assert.Empty(theirs.Except(ours).Take(10));
        Assert.Empty(ours.Except(theirs).Take(10));
    }

    [Fact]
    public void AreListedInReleaseWithTheSameDigests()
    {
        var theirs = Digests(repository.FtpArchive("release", "dists/sid")).ToDictionary(line => line.Path);
        var ours = Digests(repository.Text("dists/sid/Release")).Where(line => theirs.ContainsKey(line.Path)).ToList();
        Assert.True(ours.Count >= 5, $"only {ours.Count} files");
        Assert.All(ours, line => Assert.Equal(theirs[line.Path], line));
    }

    private static IEnumerable<string> Differences(string key, ControlStanza theirs, ControlStanza ours)
    {
        var names = theirs.Fields.Select(field => field.Name).Concat(ours.Fields.Select(field => field.Name)).Distinct(StringComparer.OrdinalIgnoreCase);
        return names.Except(TheirsAlone, StringComparer.OrdinalIgnoreCase).Where(name => theirs[name] != ours[name]).Select(name => $"{key}: {name}: '{theirs[name]}' and '{ours[name]}'");
    }

    private static List<ControlStanza> Stanzas(string text)
    {
        using var reader = new StringReader(text);
        return [.. ControlStanza.ReadAll(reader)];
    }

    private static string Key(ControlStanza stanza) => $"{stanza["Package"]} {stanza["Version"]} {stanza["Architecture"]}";

    // A path may hold blanks; its owners do not. Ours name the section as well, as the archive's own Contents do.
    private static HashSet<string> Contents(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        var end = line.TrimEnd().LastIndexOfAny([' ', '\t']);
        return $"{line[..end].TrimEnd()} {string.Join(',', line[(end + 1)..].Trim().Split(',').Select(owner => owner[(owner.LastIndexOf('/') + 1)..]).Order(StringComparer.Ordinal))}";
    }).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string Path, string Size, string Digest)> Digests(string release) => release[release.IndexOf("SHA256:", StringComparison.Ordinal)..].Split('\n').Skip(1)
        .TakeWhile(line => line.StartsWith(' ')).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(parts => (parts[2], parts[1], parts[0]));
}
