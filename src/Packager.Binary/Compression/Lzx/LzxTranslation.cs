using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>
/// Turns the relative targets of x86's CALL (0xE8) into absolute ones, which repeat more often, and back (MS-PATCH §2.4). Works on one frame of
/// 32 KiB at a time; the last ten bytes of a frame are left as they are.
/// </summary>
internal static class LzxTranslation
{
    private const byte Call = 0xE8;
    private const int Untouched = 10;
    private const int CallLength = 5;

    /// <summary>Makes targets absolute before a frame is compressed.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="position">Where in the folder it begins.</param>
    /// <param name="size">The size of the file as it is told to the reader.</param>
    public static void Apply(Span<byte> frame, int position, int size)
    {
        for (var at = 0; Find(frame, ref at); at += CallLength)
        {
            var relative = Operand(frame, at);
            var here = position + at;
            if (relative < -here || relative >= size) continue;
            Put(frame, at, relative < size - here ? relative + here : relative - size);
        }
    }

    /// <summary>Makes targets relative again after a frame has been decompressed.</summary>
    public static void Undo(Span<byte> frame, int position, int size)
    {
        for (var at = 0; Find(frame, ref at); at += CallLength)
        {
            var absolute = Operand(frame, at);
            var here = position + at;
            if (absolute < -here || absolute >= size) continue;
            Put(frame, at, absolute >= 0 ? absolute - here : absolute + size);
        }
    }

    private static bool Find(ReadOnlySpan<byte> frame, ref int at)
    {
        var last = frame.Length - Untouched;
        if (at >= last) return false;
        var found = frame[at..last].IndexOf(Call);
        at += Math.Max(found, 0);
        return found >= 0;
    }

    private static int Operand(ReadOnlySpan<byte> frame, int at) => BinaryPrimitives.ReadInt32LittleEndian(frame[(at + 1)..]);

    private static void Put(Span<byte> frame, int at, int value) => BinaryPrimitives.WriteInt32LittleEndian(frame[(at + 1)..], value);
}
