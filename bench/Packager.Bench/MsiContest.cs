using System.Globalization;

namespace Packager.Bench;

/// <summary>The command against wixl, each from a description and a tree to an .msi; and the goals of the project for it.</summary>
/// <param name="Compression">As the manifest names it.</param>
/// <param name="TimeGoal">At most this part of wixl's time; null for none.</param>
/// <param name="SizeGoal">At most this part of wixl's size; null for none.</param>
internal sealed record MsiContest(string Compression, double? TimeGoal, double? SizeGoal)
{
    /// <summary>At most so much memory at once, in MiB.</summary>
    public const double MemoryGoal = 200;

    private static readonly MsiContest[] s_forPrograms = [new("mszip", 0.45, 1.0), new("lzx", 2.5, 0.88)];
    private static readonly MsiContest[] s_forSmallFiles = [new("mszip", 0.5, null), new("lzx", null, null)];

    /// <summary>The contests over a few hundred programs.</summary>
    public static IReadOnlyList<MsiContest> ForPrograms => s_forPrograms;

    /// <summary>The contests over many small files.</summary>
    public static IReadOnlyList<MsiContest> ForSmallFiles => s_forSmallFiles;

    /// <summary>Lets both pack the same tree in turns, then makes another version of ours, whose cabinet is in the cache.</summary>
    public MsiContestResult Run(Scene scene, string packager, Workshop workshop, int repetitions)
    {
        var ours = new List<Outcome>();
        var theirs = new List<Outcome>();
        var again = new List<Outcome>();
        var source = workshop["bench.wxs"];
        WixlSource.Write(scene.Tree, source);
        var manifest = Manifest(scene.Tree, workshop);
        for (var i = 0; i < repetitions; i++)
        {
            theirs.Add(Runner.Wixl(source, workshop["theirs.msi"]));
            ours.Add(Make(packager, manifest, workshop, "1.0.0", "--no-cache"));
        }

        // Without its artifact, or it would be found unchanged and the cache left empty.
        Directory.Delete(workshop["msi"], recursive: true);
        Make(packager, manifest, workshop, "1.0.0");
        for (var i = 1; i <= repetitions; i++) again.Add(Make(packager, manifest, workshop, string.Create(CultureInfo.InvariantCulture, $"1.0.{i}")));
        return new MsiContestResult(scene, this, Outcome.Best(ours), Outcome.Best(theirs), Outcome.Best(again));
    }

    private string Manifest(string tree, Workshop workshop)
    {
        var path = workshop["bench-msi.yaml"];
        File.WriteAllText(path, $$"""
            packager: 1
            name: bench
            version: 1.0.0
            maintainer: Bench <bench@example.com>
            description: what is measured
            formats: [msi/x64]
            dependencies: { detect: false }
            contents:
              - { src: {{tree}}/usr, dst: app, type: tree }
            msi:
              upgrade_code: "{6F1A1C0E-5D5B-4B7B-9E55-0B5A4B1F8A11}"
              compression: {{Compression}}
              path: false
            """);
        return path;
    }

    private static Outcome Make(string packager, string manifest, Workshop workshop, string version, params string[] options)
    {
        var output = workshop["msi"];
        var outcome = Runner.Command(packager, ["msi", "--manifest", manifest, "--output", output, "--set-version", version, .. options], workshop["msi.time"]);
        return outcome with { Bytes = new FileInfo(Path.Combine(output, $"bench-{version}-x64.msi")).Length };
    }
}

/// <summary>How a contest went; the last outcome is another version of the same files, with the cache.</summary>
internal sealed record MsiContestResult(Scene Scene, MsiContest Contest, Outcome Ours, Outcome Theirs, Outcome Again)
{
    public double TimeRatio => Ours.Seconds / Theirs.Seconds;

    public double SizeRatio => (double)Ours.Bytes / Theirs.Bytes;

    public double AgainRatio => Again.Seconds / Ours.Seconds;
}
