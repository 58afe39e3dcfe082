using System.Globalization;
using Packager.Model;

namespace Packager.Msi;

/// <summary>One row of a table, seen by its columns' names or places (from 0).</summary>
public readonly struct MsiRow : IEquatable<MsiRow>
{
    private readonly int _index;

    internal MsiRow(MsiTable table, int index)
    {
        Table = table;
        _index = index;
    }

    /// <summary>The table that the row stands in.</summary>
    public MsiTable Table { get; }

    /// <summary>A cell: null, a <see cref="string"/>, an <see cref="int"/> or a <see cref="Content"/>.</summary>
    public object? this[int column] => Table.Definition.Columns[column].Kind switch
    {
        ColumnKind.Binary => Binary(column),
        ColumnKind.Short or ColumnKind.Long => Number(column),
        _ => Text(column),
    };

    /// <summary>A cell by the name of its column.</summary>
    public object? this[string column] => this[Table.Definition.IndexOf(column)];

    /// <summary>The text of a cell; null when it is empty or no text.</summary>
    public string? Text(int column) =>
        Table.Definition.Columns[column].IsText ? Table.Pool[Stored(column)] : null;

    /// <summary>The text of a cell; null when it is empty, no text, or when the table has no such column.</summary>
    public string? Text(string column) => Table.Definition.Find(column) is { } index ? Text(index) : null;

    /// <summary>The number in a cell; null when it is empty or no number.</summary>
    public int? Number(int column)
    {
        var kind = Table.Definition.Columns[column].Kind;
        return kind is ColumnKind.Short or ColumnKind.Long && Stored(column) is not 0 and var cell ? StoredNumber.Read(cell, kind) : null;
    }

    /// <summary>The number in a cell; null when it is empty, no number, or when the table has no such column.</summary>
    public int? Number(string column) => Table.Definition.Find(column) is { } index ? Number(index) : null;

    /// <summary>The stream of a cell; null when the cell is empty, holds no stream, or the stream is missing from the database.</summary>
    public Content? Binary(int column) =>
        Table.Definition.Columns[column].Kind == ColumnKind.Binary && Stored(column) != 0 ? Table.Stream(StreamName) : null;

    /// <summary>The primary key as text, its parts separated by tabs.</summary>
    public string Key => Join('\t');

    /// <summary>The name of the stream of the row's binary cell: <c>Table.Key1.Key2</c>.</summary>
    public string StreamName => Table.Definition.Name + "." + Join('.');

    internal uint Stored(int column) => Table.Cells[column][_index];

    /// <inheritdoc/>
    public bool Equals(MsiRow other) => ReferenceEquals(Table, other.Table) && _index == other._index;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is MsiRow other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Table, _index);

    /// <summary>Whether both are the same row of the same table.</summary>
    public static bool operator ==(MsiRow left, MsiRow right) => left.Equals(right);

    /// <summary>Whether they are different rows.</summary>
    public static bool operator !=(MsiRow left, MsiRow right) => !left.Equals(right);

    private string Join(char separator)
    {
        var count = Table.Definition.KeyCount;
        if (count == 1) return KeyPart(0);
        var parts = new string[count];
        for (var column = 0; column < count; column++) parts[column] = KeyPart(column);
        return string.Join(separator, parts);
    }

    private string KeyPart(int column) =>
        Text(column) ?? Number(column)?.ToString(CultureInfo.InvariantCulture) ?? "";
}
