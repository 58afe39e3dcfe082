using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>What all parts of an export share: the database, the dialect, where contents are found, and which tables have been told.</summary>
internal sealed class WxsContext(MsiDatabase database, WxsDialect dialect, WxsSources sources)
{
    private const int Deepest = 256;

    private readonly HashSet<string> _told = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _leftOut = new(StringComparer.Ordinal);

    public MsiDatabase Database => database;

    public WxsDialect Dialect => dialect;

    public WxsSources Sources => sources;

    /// <summary>What has no counterpart, in words.</summary>
    public IReadOnlyCollection<string> LeftOut => _leftOut;

    /// <summary>The rows of a table, which is told thereby.</summary>
    public IEnumerable<MsiRow> Rows(string table)
    {
        _told.Add(table);
        return database.Rows(table);
    }

    /// <summary>The rows of a table that belong to one component, or whatever else a column names.</summary>
    public IEnumerable<MsiRow> Rows(string table, string column, string value) => Rows(table).Where(row => row.Text(column) == value);

    /// <summary>Marks tables whose rows WiX makes again by itself.</summary>
    public void Tell(params ReadOnlySpan<string> tables)
    {
        foreach (var table in tables) _told.Add(table);
    }

    /// <summary>Says that something cannot be written.</summary>
    public void LeaveOut(string what) => _leftOut.Add(what);

    /// <summary>Says it of every table with rows that nobody has told.</summary>
    public void LeaveOutTheRest()
    {
        foreach (var table in database.Tables.Where(table => table.Count > 0 && !_told.Contains(table.Name)))
            LeaveOut(FormattableString.Invariant($"table {table.Name}: {table.Count} rows"));
    }

    /// <summary>Steps into a feature or folder; not into one that lies in itself, nor deeper than anybody makes them.</summary>
    /// <param name="above">The ids of those above it, to which it is added.</param>
    /// <param name="id">Its id.</param>
    public static bool Enter(HashSet<string> above, string id) => above.Count < Deepest && above.Add(id);

    public XElement Make(string name, params ReadOnlySpan<(string Name, object? Value)> attributes) => dialect.Make(name, attributes);
}

/// <summary>Where the source finds the contents of the package, as paths from the folder of the source.</summary>
/// <param name="Files">By the key of the table File.</param>
/// <param name="Streams">By the stream's name, such as <c>Icon.x.ico</c>.</param>
public sealed record WxsSources(IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, string> Streams);
