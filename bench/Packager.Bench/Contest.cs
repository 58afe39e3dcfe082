namespace Packager.Bench;

/// <summary>One compressor and level against dpkg-deb, and the goals of the project for it.</summary>
/// <param name="Compressor">As dpkg-deb names it.</param>
/// <param name="Level">The level, for both.</param>
/// <param name="TimeGoal">At most this part of dpkg-deb's time.</param>
/// <param name="EncoderMebibytes">What one encoder takes by itself; for xz see the table of presets in xz(1).</param>
internal sealed record Contest(string Compressor, int Level, double TimeGoal, int EncoderMebibytes = 0)
{
    /// <summary>At most so much memory besides what the encoders take by themselves.</summary>
    public const double MemoryGoal = 150;

    /// <summary>At most this part of dpkg-deb's size.</summary>
    public const double SizeGoal = 1.015;

    /// <summary>The compressors at the levels that dpkg-deb takes by itself.</summary>
    public static IReadOnlyList<Contest> All { get; } = [new("gzip", 9, 0.40), new("xz", 6, 1.0, 94), new("zstd", 3, 1.3)];

    /// <summary>Lets both pack the same tree in turns.</summary>
    public ContestResult Run(Scene scene, Workshop workshop, int repetitions)
    {
        var ours = new List<Outcome>();
        var theirs = new List<Outcome>();
        for (var i = 0; i < repetitions; i++)
        {
            theirs.Add(Runner.DpkgDeb(scene.Tree, Compressor, Level, workshop["theirs.deb"]));
            ours.Add(Runner.Packager(scene.Tree, Compressor, Level, workshop["ours.deb"]));
        }

        return new ContestResult(scene, this, Outcome.Best(ours), Outcome.Best(theirs));
    }
}

/// <summary>How a contest went.</summary>
internal sealed record ContestResult(Scene Scene, Contest Contest, Outcome Ours, Outcome Theirs)
{
    public double TimeRatio => Ours.Seconds / Theirs.Seconds;

    /// <summary>Our peak without the encoders, of which there is one a processor.</summary>
    public double OwnMebibytes => Ours.PeakMebibytes - Contest.EncoderMebibytes * Environment.ProcessorCount;

    public double SizeRatio => (double)Ours.Bytes / Theirs.Bytes;
}
