namespace Packager.Msi.Validation;

/// <summary>A database as the evaluators see it, with the facts that several of them ask for; each is gathered once.</summary>
internal sealed class IceSubject(MsiDatabase database)
{
    private readonly Dictionary<(string Table, string Column), ILookup<string, MsiRow>> _indexes = [];
    private readonly Dictionary<string, ActionSequence> _sequences = [];

    public MsiDatabase Database => database;

    public SummaryInformation Summary => database.Summary;

    /// <summary>A module has a signature and no product; packages keep the signatures of the modules that were merged into them.</summary>
    public DatabaseKind Kind { get; } =
        database.ClassId == DatabaseClass.Patch || database.ClassId == DatabaseClass.Transform ? DatabaseKind.Other
        : database.Table("ModuleSignature") is { Count: > 0 } && database.Property("ProductCode") is null && database.Table("Feature") is not { Count: > 0 } ? DatabaseKind.Module
        : DatabaseKind.Package;

    public bool IsModule => Kind == DatabaseKind.Module;

    /// <summary>The lowest version of the installer that the package asks for, times 100.</summary>
    public int Schema => Summary.PageCount ?? 0;

    public TemplateProperty Template => field ??= TemplateProperty.Parse(Summary.Template);

    public DirectoryTree Directories => field ??= new(this);

    public FeatureTree Features => field ??= new(this);

    public ComponentKinds Components => field ??= new(this);

    public ColumnRules Rules => field ??= new(database);

    public IReadOnlyList<ConditionCell> Conditions => field ??= [.. ConditionCell.Of(this)];

    public IReadOnlyList<FormattedCell> FormattedCells => field ??= [.. FormattedCell.Of(this)];

    /// <summary>Whether the table is there, with rows or without.</summary>
    public bool Has(string table) => database.Table(table) is not null;

    /// <summary>Whether the table has any rows.</summary>
    public bool HasRows(string table) => database.Table(table) is { Count: > 0 };

    public IEnumerable<MsiRow> Rows(string table) => database.Rows(table);

    public MsiRow? Find(string table, string? key) => key is null ? null : database.Table(table)?.Find(key);

    public bool Contains(string table, string? key) => Find(table, key) is not null;

    public string? Property(string name) => database.Property(name);

    /// <summary>The rows of a table by the text of one column; rows without one stand under the empty text.</summary>
    public ILookup<string, MsiRow> By(string table, string column)
    {
        if (_indexes.TryGetValue((table, column), out var index)) return index;
        return _indexes[(table, column)] = Rows(table).ToLookup(row => row.Text(column) ?? "", StringComparer.Ordinal);
    }

    /// <summary>One of the sequence tables.</summary>
    public ActionSequence Sequence(string table)
    {
        if (_sequences.TryGetValue(table, out var sequence)) return sequence;
        return _sequences[table] = new(table, Rows(table));
    }

    /// <summary>The sequence tables that the database has.</summary>
    public IEnumerable<ActionSequence> Sequences => SequenceKind.All.Where(kind => Has(kind.Table)).Select(kind => Sequence(kind.Table));
}
