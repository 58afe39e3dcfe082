namespace Packager.Bench;

/// <summary>What one process did.</summary>
/// <param name="Seconds">From its start to its end.</param>
/// <param name="PeakMebibytes">The most memory it had at once.</param>
/// <param name="Bytes">The length of the package it wrote.</param>
internal sealed record Outcome(double Seconds, double PeakMebibytes, long Bytes)
{
    /// <summary>The fastest of several: what else runs on a machine only ever adds time.</summary>
    public static Outcome Best(IReadOnlyCollection<Outcome> outcomes) =>
        new(outcomes.Min(outcome => outcome.Seconds), outcomes.Max(outcome => outcome.PeakMebibytes), outcomes.First().Bytes);

    /// <summary>Two commands one after the other.</summary>
    public static Outcome Sum(Outcome first, Outcome second) => new(first.Seconds + second.Seconds, Math.Max(first.PeakMebibytes, second.PeakMebibytes), 0);
}
