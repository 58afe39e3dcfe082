namespace Packager.Msi.Validation;

/// <summary>The actions of one sequence table in the order they run; those without a number, or with a negative one, do not run in turn.</summary>
internal sealed class ActionSequence
{
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);

    public ActionSequence(string table, IEnumerable<MsiRow> rows)
    {
        Table = table;
        Rows = [.. rows.Where(row => row.Text("Action") is not null)];
        Steps = [.. Rows.Where(row => Number(row) > 0).OrderBy(Number).ThenBy(row => row.Text("Action"), StringComparer.Ordinal)];
        foreach (var step in Steps) _places.TryAdd(step.Text("Action")!, Number(step));
    }

    public string Table { get; }

    /// <summary>All rows.</summary>
    public IReadOnlyList<MsiRow> Rows { get; }

    /// <summary>Those that run in turn, in their order.</summary>
    public IReadOnlyList<MsiRow> Steps { get; }

    /// <summary>The sequence number of a step; null when the action is no step.</summary>
    public int? this[string? action] => action is not null && _places.TryGetValue(action, out var number) ? number : null;

    /// <summary>The sequence number of a row; 0 for none.</summary>
    public static int Number(MsiRow row) => row.Number("Sequence") ?? 0;
}
