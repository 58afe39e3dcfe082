namespace Packager.Msi;

/// <summary>How numbers stand in cells: moved up by half of their range, so that 0 is left for null.</summary>
internal static class StoredNumber
{
    private const int ShortBias = 0x8000;

    /// <summary>The cell for a number.</summary>
    public static uint From(int value, ColumnKind kind) =>
        kind == ColumnKind.Short ? (uint)(value + ShortBias) : unchecked((uint)value ^ 0x8000_0000u);

    /// <summary>The number in a cell that is not 0.</summary>
    public static int Read(uint cell, ColumnKind kind) =>
        kind == ColumnKind.Short ? (int)cell - ShortBias : unchecked((int)(cell ^ 0x8000_0000u));

    /// <summary>The least number that a column of the kind can hold; the one below it would be null.</summary>
    public static int Least(ColumnKind kind) => kind == ColumnKind.Short ? -short.MaxValue : -int.MaxValue;

    /// <summary>The greatest number that a column of the kind can hold.</summary>
    public static int Greatest(ColumnKind kind) => kind == ColumnKind.Short ? short.MaxValue : int.MaxValue;
}
