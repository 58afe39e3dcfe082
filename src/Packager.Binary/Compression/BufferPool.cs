using System.Collections.Concurrent;

namespace Packager.Binary;

/// <summary>Keeps large buffers of one length for use again, so that a long archive takes no more memory than a short one.</summary>
internal sealed class BufferPool(int length)
{
    // No bag: what lies in one is kept alive by the thread that put it there until finalizers have run.
    private readonly ConcurrentStack<byte[]> _free = [];

    public byte[] Rent() => _free.TryPop(out var buffer) ? buffer : GC.AllocateUninitializedArray<byte>(length);

    public void Return(byte[] buffer) => _free.Push(buffer);
}
