namespace Packager.Lab.Harness;

/// <summary>Waiting without guessing: a condition is asked at each tick of a timer until it holds or its time is over.</summary>
public static class Until
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    /// <summary>Longer than anything takes on an idle machine by far; a scenario that works never waits that long, whatever else the machine does.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Waits until a condition holds.</summary>
    /// <param name="what">What is waited for, for the message.</param>
    /// <param name="condition">Asked at once and then every 50 ms, and a last time when time is over.</param>
    /// <param name="deadline">How long; two minutes unless given.</param>
    /// <param name="evidence">What to add to the message when time is over.</param>
    /// <exception cref="LabException">The condition did not hold in time.</exception>
    public static void Holds(string what, Func<bool> condition, TimeSpan? deadline = null, Func<string>? evidence = null)
    {
        var limit = deadline ?? Patience;
        using var over = new CancellationTokenSource(limit);
        using var timer = new PeriodicTimer(Interval);
        while (!condition())
        {
            if (Ticks(timer, over.Token)) continue;
            if (condition()) return;
            throw new LabException($"Not within {limit.TotalSeconds} seconds: {what}.{Environment.NewLine}{evidence?.Invoke()}");
        }
    }

    /// <summary>Whether the timer ticked before time was over.</summary>
    private static bool Ticks(PeriodicTimer timer, CancellationToken over)
    {
        try
        {
            return timer.WaitForNextTickAsync(over).AsTask().GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }
}
