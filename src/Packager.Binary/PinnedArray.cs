using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Packager.Binary;

/// <summary>An array that never moves, for inner loops that cannot afford bounds checks.</summary>
/// <typeparam name="T">What it holds.</typeparam>
internal sealed unsafe class PinnedArray<T>
    where T : unmanaged
{
    private readonly T[] _items;

    /// <summary>Makes one; what is in it is not known.</summary>
    public PinnedArray(int length)
    {
        _items = GC.AllocateUninitializedArray<T>(length, pinned: true);
        Start = (T*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_items));
    }

    /// <summary>Its first item; good as long as this object is reachable.</summary>
    public T* Start { get; }

    public Span<T> Span => _items;
}
