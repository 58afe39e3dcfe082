using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;

namespace Packager.Binary;

/// <summary>Encodes blocks on several threads and hands the results on in the order in which the blocks came.</summary>
/// <typeparam name="TBlock">What goes in.</typeparam>
/// <typeparam name="TResult">What comes out.</typeparam>
internal sealed class ParallelBlocks<TBlock, TResult> : IDisposable
{
    private readonly Func<TBlock, TResult> _encode;
    private readonly Action<TResult> _take;
    private readonly BlockingCollection<Slot> _waiting = [];
    private readonly Queue<Slot> _ordered = new();
    private readonly Thread[] _workers;
    private readonly int _most;

    /// <summary>Starts the threads.</summary>
    /// <param name="threads">How many blocks may be encoded at once.</param>
    /// <param name="encode">Called on the threads.</param>
    /// <param name="take">Called in order on the thread that submits.</param>
    /// <param name="ahead">How many blocks more than threads may be under way: the more, the less the threads wait for one that takes long.</param>
    public ParallelBlocks(int threads, Func<TBlock, TResult> encode, Action<TResult> take, int ahead = 1)
    {
        _most = threads + ahead;
        _encode = encode;
        _take = take;
        _workers = new Thread[threads];
        for (var i = 0; i < threads; i++)
        {
            _workers[i] = new Thread(Work) { IsBackground = true, Name = "block encoder" };
            _workers[i].Start();
        }
    }

    /// <summary>Adds a block; waits while there are enough of them under way to keep every thread busy.</summary>
    public void Submit(TBlock block)
    {
        while (_ordered.Count >= _most) TakeOldest();
        var slot = new Slot(block);
        _ordered.Enqueue(slot);
        _waiting.Add(slot);
    }

    /// <summary>Waits for all blocks and hands their results on.</summary>
    public void Complete()
    {
        while (_ordered.Count > 0) TakeOldest();
    }

    /// <summary>Ends the threads, after the blocks that they hold.</summary>
    public void Dispose()
    {
        while (_waiting.TryTake(out _)) { }
        _waiting.CompleteAdding();
        foreach (var worker in _workers) worker.Join();
        _waiting.Dispose();
        foreach (var slot in _ordered) slot.Dispose();
    }

    private void TakeOldest()
    {
        using var slot = _ordered.Dequeue();
        _take(slot.Wait());
    }

    private void Work()
    {
        foreach (var slot in _waiting.GetConsumingEnumerable()) slot.Run(_encode);
    }

    private sealed class Slot(TBlock block) : IDisposable
    {
        private readonly ManualResetEventSlim _done = new();
        private TResult? _result;
        private ExceptionDispatchInfo? _fault;

        public void Run(Func<TBlock, TResult> encode)
        {
            try
            {
                _result = encode(block);
            }
#pragma warning disable CA1031 // Whatever happens on the thread is told to the one that waits.
            catch (Exception fault)
#pragma warning restore CA1031
            {
                _fault = ExceptionDispatchInfo.Capture(fault);
            }

            _done.Set();
        }

        public TResult Wait()
        {
            _done.Wait();
            _fault?.Throw();
            return _result!;
        }

        public void Dispose() => _done.Dispose();
    }
}
