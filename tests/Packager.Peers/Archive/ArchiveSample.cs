using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Packager.Peers;

/// <summary>Packages of the Debian archive, drawn by seed from the index that apt has and fetched by apt; kept for the next run.</summary>
internal static class ArchiveSample
{
    private const long Largest = 1_500_000;

    private static readonly Lock s_fetching = new();
    private static readonly string s_folder = Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "packager-peers");

    /// <summary>The paths of so many packages, of different sources, in the order in which they were drawn.</summary>
    /// <param name="seed">Says which.</param>
    /// <param name="count">Says how many.</param>
    /// <param name="largest">The most bytes that a package may have.</param>
    public static IReadOnlyList<string> Draw(int seed, int count, long largest = Largest)
    {
        // By a hash of each, not by position: a package that the archive takes in or drops changes one draw and not all of them.
        var drawn = Candidates(largest).OrderBy(c => Lot(seed, c), StringComparer.Ordinal).DistinctBy(c => c.Source).Take(count).ToList();
        // Tests that run at once may have drawn the same packages.
        lock (s_fetching) Fetch(drawn);
        return [.. drawn.Select(PathOf)];
    }

    /// <summary>What apt knows of every package, a stanza each.</summary>
    public static IEnumerable<string> Stanzas() => Run("apt-cache", ["dumpavail"]).Split("\n\n").Where(stanza => stanza.Length > 1);

    private static string Lot(int seed, Candidate candidate) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{seed}/{candidate.Package}/{candidate.Version}"))));

    private static void Fetch(List<Candidate> drawn)
    {
        Directory.CreateDirectory(s_folder);
        var missing = drawn.Where(c => !File.Exists(PathOf(c))).Select(c => $"{c.Package}={c.Version}").ToArray();
        if (missing.Length > 0) Run("apt-get", ["download", "--quiet", .. missing]);
    }

    private static string PathOf(Candidate candidate) =>
        Path.Combine(s_folder, $"{candidate.Package}_{candidate.Version.Replace(":", "%3a", StringComparison.Ordinal)}_{candidate.Architecture}.deb");

    private static Candidate[] Candidates(long largest)
    {
        var found = new List<Candidate>();
        foreach (var stanza in Stanzas())
        {
            var fields = stanza.Split('\n').Where(l => l.Length > 0 && l[0] != ' ').Select(l => l.Split(": ", 2)).Where(f => f.Length == 2)
                .DistinctBy(f => f[0]).ToDictionary(f => f[0], f => f[1]);
            if (!fields.TryGetValue("Size", out var size) || !fields.TryGetValue("Package", out var package)) continue;
            if (long.Parse(size, CultureInfo.InvariantCulture) > largest) continue;
            var source = fields.GetValueOrDefault("Source", package).Split(' ')[0];
            found.Add(new(package, fields["Version"], fields["Architecture"], source));
        }

        Assert.True(found.Count > 1000, "apt knows no packages: run 'apt-get update' first");
        // apt's own order depends on which indexes it has read.
        return [.. found.OrderBy(c => c.Package, StringComparer.Ordinal).ThenBy(c => c.Version, StringComparer.Ordinal)];
    }

    private static string Run(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, WorkingDirectory = Directory.Exists(s_folder) ? s_folder : "/" };
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments.Take(3))} … failed with {process.ExitCode}");
        return output;
    }

    private sealed record Candidate(string Package, string Version, string Architecture, string Source);
}
