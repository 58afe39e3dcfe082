namespace Packager.Msi;

/// <summary>How many bytes a cell takes in a table's stream.</summary>
internal static class CellWidth
{
    /// <summary>Four for long numbers; two for the rest, but three for texts when there are more than 65,535 of them.</summary>
    public static int Of(ColumnDefinition column, bool hasLongReferences) => column.Kind switch
    {
        ColumnKind.Long => 4,
        ColumnKind.Short or ColumnKind.Binary => 2,
        _ => hasLongReferences ? 3 : 2,
    };
}
