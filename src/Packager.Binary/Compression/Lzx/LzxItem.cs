namespace Packager.Binary;

/// <summary>A literal or a match in 32 bits: its length, then the literal or the formatted offset (0 to 2 for R0 to R2, else the offset + 2).</summary>
internal static class LzxItem
{
    public const int LengthShift = 22;
    private const uint OffsetMask = (1 << LengthShift) - 1;

    public static uint Literal(byte value) => 1u << LengthShift | value;

    public static uint Match(int length, uint formatted) => (uint)length << LengthShift | formatted;

    /// <summary>1 for a literal.</summary>
    public static int LengthOf(uint item) => (int)(item >> LengthShift);

    public static uint OffsetOf(uint item) => item & OffsetMask;
}

/// <summary>The last three offsets, newest first; 0 is one that is not known and must not be used.</summary>
internal record struct LzxQueue(int R0, int R1, int R2)
{
    /// <summary>At a folder's start.</summary>
    public static LzxQueue Initial => new(1, 1, 1);

    /// <summary>What follows an item.</summary>
    public readonly LzxQueue After(uint item)
    {
        if (LzxItem.LengthOf(item) == 1) return this;
        return LzxItem.OffsetOf(item) switch
        {
            0 => this,
            1 => new(R1, R0, R2),
            2 => new(R2, R1, R0),
            var formatted => new((int)formatted - 2, R0, R1),
        };
    }
}
