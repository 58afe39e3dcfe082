namespace Packager.Msi;

/// <summary>An action of the package's own in the sequences.</summary>
/// <param name="Name">The key of its CustomAction row, or a dialog's.</param>
/// <param name="Number">Its place among <see cref="StandardActions"/>; negative ones are the ends of a session.</param>
/// <param name="Tables">Where it stands.</param>
/// <param name="Condition">When it runs; null for always.</param>
internal sealed record SequencedAction(string Name, int Number, SequenceTables Tables, string? Condition);

/// <summary>The sequence tables: each standard action that has something to do, and the package's own.</summary>
internal static class SequenceRows
{
    private static readonly (SequenceTables Flag, string Table)[] s_tables =
    [
        (SequenceTables.InstallExecute, "InstallExecuteSequence"),
        (SequenceTables.InstallUI, "InstallUISequence"),
        (SequenceTables.AdminExecute, "AdminExecuteSequence"),
        (SequenceTables.AdminUI, "AdminUISequence"),
        (SequenceTables.AdvtExecute, "AdvtExecuteSequence"),
    ];

    public static void Add(MsiAuthoring authoring)
    {
        authoring.Rows.Location = authoring.Package.Location;
        foreach (var action in StandardActions.All.Where(action => HasWork(action, authoring.Rows)))
            Add(authoring.Rows, action.Name, action.Condition, action.Number, action.Tables);
        foreach (var action in authoring.Actions)
            Add(authoring.Rows, action.Name, action.Condition, action.Number, action.Tables);
    }

    private static bool HasWork(StandardAction action, RowSet rows) =>
        action.Needs.Length == 0 || Array.Exists(action.Needs.Split(' '), rows.Has);

    private static void Add(RowSet rows, string action, string? condition, int number, SequenceTables tables)
    {
        foreach (var (flag, table) in s_tables)
        {
            if (tables.HasFlag(flag)) rows.Add(table, action, condition, number);
        }
    }
}
