using System.Security.Cryptography;
using Packager.Debian;

namespace Packager.Peers.Package;

/// <summary>Our reader and dpkg-deb on packages of the archive: the same fields, the same entries, the same bytes.</summary>
public sealed class ReaderAgainstDpkgDeb
{
    private const int Seed = 20261121;
    private const int Packages = 300;
    private const long Largest = 300_000;

    private static readonly Lazy<IReadOnlyList<string>> s_paths = new(() => ArchiveSample.Draw(Seed, Packages, Largest));

    [Fact]
    public void AgreesOnEveryField()
    {
        var differences = new List<string>();
        foreach (var path in s_paths.Value)
        {
            using var reader = DebReader.Open(path);
            var theirs = DpkgDeb.Text("--field", path);
            if (reader.Control.Format() != theirs) differences.Add(path);
        }

        Assert.Empty(differences);
    }

    [Fact]
    public void AgreesOnEveryEntry()
    {
        var entries = 0;
        var differences = new List<string>();
        foreach (var path in s_paths.Value)
        {
            using var reader = DebReader.Open(path);
            var ours = reader.ReadData().Select(e => DpkgDebListing.Line(e.Header)).ToArray();
            var theirs = DpkgDebListing.Lines(DpkgDeb.Text("--contents", path));
            differences.AddRange(theirs.Except(ours).Select(line => $"{Path.GetFileName(path)}: {line}"));
            if (ours.Length != theirs.Length) differences.Add($"{path}: {ours.Length} entries, not {theirs.Length}");
            entries += ours.Length;
        }

        Console.WriteLine($"{s_paths.Value.Count} packages with {entries} entries");
        Assert.True(differences.Count == 0, string.Join('\n', differences));
        Assert.True(entries > 5000, $"only {entries} entries: too few to say anything");
    }

    [Fact]
    public void AgreesOnEveryByte()
    {
        var differences = new List<string>();
        foreach (var path in s_paths.Value)
        {
            using var reader = DebReader.Open(path);
            using var data = reader.OpenData();
            if (!SHA256.HashData(data).AsSpan().SequenceEqual(DpkgDeb.Digest("--fsys-tarfile", path))) differences.Add(path);
            using var control = reader.OpenControl();
            if (!SHA256.HashData(control).AsSpan().SequenceEqual(DpkgDeb.Digest("--ctrl-tarfile", path))) differences.Add(path + ": control");
        }

        Assert.Empty(differences);
    }
}
