using System.Diagnostics;

namespace Packager.Lab.Harness;

/// <summary>Waiting without guessing: a condition is asked again and again until it holds or its time is over.</summary>
public static class Until
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="what">What is waited for, for the message.</param>
    /// <param name="condition">Asked at once and then every 50 ms.</param>
    /// <param name="deadline">How long; 30 seconds unless given.</param>
    /// <param name="evidence">What to add to the message when time is over.</param>
    /// <exception cref="LabException">The condition did not hold in time.</exception>
    public static void Holds(string what, Func<bool> condition, TimeSpan? deadline = null, Func<string>? evidence = null)
    {
        var limit = deadline ?? TimeSpan.FromSeconds(30);
        var watch = Stopwatch.StartNew();
        while (!condition())
        {
            if (watch.Elapsed > limit)
                throw new LabException($"Not within {limit.TotalSeconds} seconds: {what}.{Environment.NewLine}{evidence?.Invoke()}");
            Thread.Sleep(Pause);
        }
    }
}
