using System.Collections.Concurrent;

namespace Packager.Binary;

/// <summary>Keeps large buffers of one length for use again, so that a long archive takes no more memory than a short one.</summary>
internal sealed class BufferPool(int length)
{
    private readonly ConcurrentBag<byte[]> _free = [];

    public byte[] Rent() => _free.TryTake(out var buffer) ? buffer : GC.AllocateUninitializedArray<byte>(length);

    public void Return(byte[] buffer) => _free.Add(buffer);
}
