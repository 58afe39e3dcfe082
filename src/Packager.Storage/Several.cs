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
        Run(Math.Clamp(count, 1, atOnce), () =>
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
        });
    }

    /// <summary>
    /// Makes something of each of several things, on as many threads as there are processors, while the next things are still being put together: whoever is free
    /// asks for one, and only one is asked for at a time.
    /// </summary>
    /// <param name="things">The things.</param>
    /// <param name="make">What is made of each; the first that fails ends it all.</param>
    /// <returns>What was made, in the order of the things.</returns>
    public static TResult[] Select<T, TResult>(IEnumerable<T> things, Func<T, TResult> make)
    {
        ArgumentNullException.ThrowIfNull(things);
        ArgumentNullException.ThrowIfNull(make);
        using var source = things.GetEnumerator();
        var made = new List<TResult?>();
        var isOver = false;
        Run(Environment.ProcessorCount, () =>
        {
            try
            {
                while (Next(out var thing) is >= 0 and var place)
                {
                    var result = make(thing!);
                    lock (made) made[place] = result;
                }
            }
            catch
            {
                lock (made) isOver = true;
                throw;
            }
        });
        return [.. made!];

        int Next(out T? thing)
        {
            lock (made)
            {
                isOver = isOver || !source.MoveNext();
                thing = isOver ? default : source.Current;
                if (isOver) return -1;
                made.Add(default);
                return made.Count - 1;
            }
        }
    }

    // This thread is one of them.
    private static void Run(int threads, Action work)
    {
        var others = new Task[threads - 1];
        for (var i = 0; i < others.Length; i++) others[i] = Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            work();
        }
        finally
        {
            Task.WhenAll(others).GetAwaiter().GetResult();
        }
    }
}
