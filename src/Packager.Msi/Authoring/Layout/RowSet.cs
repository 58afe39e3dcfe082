using Packager.Model;

namespace Packager.Msi;

/// <summary>A row that authoring made.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Cells">From the first column on, as <see cref="DatabaseDraft.Add"/> takes them.</param>
/// <param name="Location">What in the manifest it comes from.</param>
public sealed record AuthoredRow(string Table, IReadOnlyList<object?> Cells, SourceLocation Location);

/// <summary>The rows of a package while they are being made.</summary>
internal sealed class RowSet
{
    private readonly List<AuthoredRow> _rows = [];
    private readonly HashSet<string> _tables = new(StringComparer.Ordinal);

    /// <summary>The rows in the order in which they were made.</summary>
    public IReadOnlyList<AuthoredRow> All => _rows;

    /// <summary>What the rows that follow come from.</summary>
    public SourceLocation Location { get; set; }

    /// <summary>Adds one.</summary>
    public void Add(string table, params object?[] cells)
    {
        _tables.Add(table);
        _rows.Add(new AuthoredRow(table, cells, Location));
    }

    /// <summary>Puts other cells in the place of those of a table's rows.</summary>
    public void Replace(string table, Func<IReadOnlyList<object?>, IReadOnlyList<object?>> change)
    {
        for (var i = 0; i < _rows.Count; i++)
        {
            if (_rows[i].Table == table) _rows[i] = _rows[i] with { Cells = change(_rows[i].Cells) };
        }
    }

    /// <summary>Whether a table has rows.</summary>
    public bool Has(string table) => _tables.Contains(table);
}
