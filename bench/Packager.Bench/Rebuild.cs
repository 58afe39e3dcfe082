namespace Packager.Bench;

/// <summary>After a full build with xz, one file becomes longer: how much of the full time does the next build take?</summary>
internal static class Rebuild
{
    /// <summary>At most this part of a full build's time.</summary>
    public const double Goal = 0.20;

    private const int Longer = 10_000;
    private const int Level = 6;

    /// <summary>Changes an early file, one in the middle and a late one, each time with a cache that knows all but the change.</summary>
    public static IReadOnlyList<RebuildResult> Run(Scene scene, Workshop workshop, int repetitions)
    {
        var full = Outcome.Best(Many(repetitions, _ => Runner.Packager(scene.Tree, "xz", Level, workshop["full.deb"])));
        var files = Directory.GetFiles(scene.Tree, "*", SearchOption.AllDirectories).Where(file => !file.Contains("/DEBIAN/", StringComparison.Ordinal))
            .OrderBy(file => file, StringComparer.Ordinal).ToArray();
        Runner.Packager(scene.Tree, "xz", Level, workshop["cached.deb"], workshop["cache"]);
        return [.. ((double[])[0.03, 0.25, 0.5, 0.75, 0.97]).Select(part => Change(files[(int)(part * files.Length)], scene, workshop, full, repetitions))];
    }

    private static RebuildResult Change(string file, Scene scene, Workshop workshop, Outcome full, int repetitions)
    {
        var before = File.ReadAllBytes(file);
        var random = new Random(1);
        var changed = Many(repetitions, _ =>
        {
            // Another change each time, or the second repetition would find the first one's blocks.
            var more = new byte[Longer];
            random.NextBytes(more);
            File.WriteAllBytes(file, [.. before, .. more]);
            return Runner.Packager(scene.Tree, "xz", Level, workshop["cached.deb"], workshop["cache"]);
        });
        File.WriteAllBytes(file, before);
        return new RebuildResult(Path.GetFileName(file), Outcome.Best(changed).Seconds, full.Seconds);
    }

    private static Outcome[] Many(int repetitions, Func<int, Outcome> run) => [.. Enumerable.Range(0, repetitions).Select(run)];
}

/// <summary>How long a build took after a change to one file.</summary>
internal sealed record RebuildResult(string File, double Seconds, double FullSeconds)
{
    public double Ratio => Seconds / FullSeconds;
}
