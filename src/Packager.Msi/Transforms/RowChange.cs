namespace Packager.Msi;

/// <summary>What a transform does to one row.</summary>
internal enum RowChangeKind
{
    /// <summary>The row is new: all cells are given.</summary>
    Insert,

    /// <summary>Some cells have other values: they are given, after those of the key.</summary>
    Update,

    /// <summary>The row goes: the key is given.</summary>
    Delete,
}

/// <summary>One record of a transform's table.</summary>
/// <param name="Kind">What happens.</param>
/// <param name="Cells">All cells of the row after the change, of the row before it where it goes.</param>
/// <param name="Mask">For each column from bit 0 on whether an update gives it.</param>
internal sealed record RowChange(RowChangeKind Kind, object?[] Cells, int Mask)
{
    /// <summary>The word that begins the record: its lowest bit and the number of columns insert, 0 deletes, anything else names the columns.</summary>
    public ushort Word => Kind switch
    {
        RowChangeKind.Insert => (ushort)(1 | (Cells.Length << 8)),
        RowChangeKind.Delete => 0,
        _ => (ushort)Mask,
    };

    /// <summary>Whether the record holds a column.</summary>
    public bool Holds(int column, int keys) => Kind == RowChangeKind.Insert || column < keys || (Kind == RowChangeKind.Update && (Mask & (1 << column)) != 0);
}
