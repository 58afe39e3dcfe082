namespace Packager.Bench;

/// <summary>One compressor and level of our cabinets against wixl, which packs its own kind, MSZIP, into an .msi; and the goals of the project for it.</summary>
/// <param name="Compression">MSZIP or LZX.</param>
/// <param name="Level">Ours.</param>
/// <param name="TimeGoal">At most this part of wixl's time; null for none.</param>
/// <param name="SizeGoal">At most this part of wixl's size; null for none.</param>
internal sealed record CabinetContest(string Compression, string Level, double? TimeGoal, double? SizeGoal)
{
    private static readonly CabinetContest[] s_forPrograms = [new("mszip", "normal", 0.45, 1.0), new("lzx", "normal", 2.5, 0.88), new("lzx", "best", null, 0.85)];
    private static readonly CabinetContest[] s_forSmallFiles = [new("mszip", "normal", 0.5, null), new("lzx", "normal", null, null)];

    /// <summary>The contests over a few hundred programs.</summary>
    public static IReadOnlyList<CabinetContest> ForPrograms => s_forPrograms;

    /// <summary>The contests over many small files.</summary>
    public static IReadOnlyList<CabinetContest> ForSmallFiles => s_forSmallFiles;

    /// <summary>Lets both pack the same tree in turns.</summary>
    public CabinetContestResult Run(Scene scene, Workshop workshop, int repetitions)
    {
        var ours = new List<Outcome>();
        var theirs = new List<Outcome>();
        var source = workshop["bench.wxs"];
        WixlSource.Write(scene.Tree, source);
        for (var i = 0; i < repetitions; i++)
        {
            theirs.Add(Runner.Wixl(source, workshop["theirs.msi"]));
            ours.Add(Runner.Cabinet(scene.Tree, Compression, Level, workshop["ours.cab"]));
        }

        return new CabinetContestResult(scene, this, Outcome.Best(ours), Outcome.Best(theirs));
    }
}

/// <summary>How a contest went.</summary>
internal sealed record CabinetContestResult(Scene Scene, CabinetContest Contest, Outcome Ours, Outcome Theirs)
{
    public double TimeRatio => Ours.Seconds / Theirs.Seconds;

    public double SizeRatio => (double)Ours.Bytes / Theirs.Bytes;
}
