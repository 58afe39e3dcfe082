using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>A table: its name and its columns, the key columns first.</summary>
/// <param name="Name">Its name; case counts.</param>
/// <param name="Columns">Its columns, 1 to 32 of them.</param>
public sealed record TableDefinition(string Name, ImmutableArray<ColumnDefinition> Columns)
{
    /// <summary>How many columns a table can have.</summary>
    public const int MostColumns = 32;

    /// <summary>How many columns make up the primary key.</summary>
    public int KeyCount => Columns.Count(column => column.IsKey);

    /// <summary>The place of a column, from 0.</summary>
    /// <exception cref="ArgumentException">The table has none of that name.</exception>
    public int IndexOf(string column) =>
        Find(column) ?? throw new ArgumentException($"the table {Name} has no column '{column}'", nameof(column));

    /// <summary>The place of a column, from 0; null when the table has none of that name.</summary>
    public int? Find(string column)
    {
        for (var index = 0; index < Columns.Length; index++)
        {
            if (Columns[index].Name == column) return index;
        }

        return null;
    }
}
