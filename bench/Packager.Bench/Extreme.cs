using System.Diagnostics;
using System.Globalization;

namespace Packager.Bench;

/// <summary>Packages at the edges: how long they take, how much memory, and whether dpkg-deb lists all that is in them.</summary>
/// <param name="Name">For the report.</param>
/// <param name="Entries">How many entries dpkg-deb must list.</param>
internal sealed record Extreme(string Name, int Entries)
{
    /// <summary>Fastest compression: what is measured is everything else.</summary>
    private const int Level = 1;

    private const int Files = 100_000;
    private const int FilesPerFolder = 500;
    private const long Huge = 9L << 30;

    public static IEnumerable<ExtremeResult> Run(Workshop workshop)
    {
        var many = workshop["many"];
        for (var i = 0; i < Files; i++)
        {
            var folder = Path.Combine(many, "usr/share/bench", (i / FilesPerFolder).ToString("D3", CultureInfo.InvariantCulture));
            if (i % FilesPerFolder == 0) Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "file-" + i.ToString(CultureInfo.InvariantCulture)), "the content of file " + i.ToString(CultureInfo.InvariantCulture) + "\n");
        }

        // The root, usr, share, bench and the folders below it.
        yield return new Extreme("100,000 small files", Files + Files / FilesPerFolder + 4).Measure(many, workshop);
        Directory.Delete(many, recursive: true);

        var huge = workshop["huge"];
        Directory.CreateDirectory(Path.Combine(huge, "usr"));
        using (var sparse = File.Create(Path.Combine(huge, "usr", "huge"))) sparse.SetLength(Huge);
        yield return new Extreme("one file of 9 GiB, all zeros", 3).Measure(huge, workshop);
        Directory.Delete(huge, recursive: true);
    }

    private ExtremeResult Measure(string tree, Workshop workshop)
    {
        var target = workshop["extreme.deb"];
        Directory.CreateDirectory(Path.Combine(tree, "DEBIAN"));
        File.WriteAllText(Path.Combine(tree, "DEBIAN", "control"), Scene.Control);
        var theirs = Runner.DpkgDeb(tree, "zstd", Level, target);
        var ours = Runner.Packager(tree, "zstd", Level, target);
        return new ExtremeResult(this, ours, theirs, Listed(target) == Entries);
    }

    private static int Listed(string package)
    {
        using var list = Process.Start(new ProcessStartInfo("dpkg-deb", ["-c", package]) { RedirectStandardOutput = true })!;
        var lines = list.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        list.WaitForExit();
        return list.ExitCode == 0 ? lines : -1;
    }
}

/// <summary>How it went.</summary>
internal sealed record ExtremeResult(Extreme Extreme, Outcome Ours, Outcome Theirs, bool IsListedByDpkgDeb);
