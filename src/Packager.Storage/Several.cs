namespace Packager.Storage;

/// <summary>Does the same to several things at once, on threads of its own: they end with the work, and their memory with them.</summary>
public static class Several
{
    /// <summary>Calls an action with each number below a count, on as many threads as there are processors.</summary>
    public static void For(int count, Action<int> action) => For(count, Environment.ProcessorCount, action);

    /// <summary>Calls an action with each number below a count.</summary>
    /// <param name="count">How many numbers.</param>
    /// <param name="atOnce">How many threads at most.</param>
    /// <param name="action">What is done; the first that fails ends it all.</param>
    public static void For(int count, int atOnce, Action<int> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        var next = -1;
        var others = new Task[Math.Clamp(count, 1, atOnce) - 1];
        for (var i = 0; i < others.Length; i++) others[i] = Task.Factory.StartNew(Work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            Work();
        }
        finally
        {
            Task.WhenAll(others).GetAwaiter().GetResult();
        }

        void Work()
        {
            try
            {
                for (int i; (i = Interlocked.Increment(ref next)) < count;) action(i);
            }
            catch
            {
                Interlocked.Exchange(ref next, count);
                throw;
            }
        }
    }
}
