using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>One objection to a database.</summary>
/// <param name="Ice">Whose objection it is.</param>
/// <param name="Severity">As grave as Microsoft's evaluator finds it.</param>
/// <param name="Table">The table it is about; <c>_SummaryInformation</c> for the summary.</param>
/// <param name="Column">The column, or empty when it is about the row or the table.</param>
/// <param name="Row">The primary key of the row, its parts separated by tabs; empty when it is about the table.</param>
/// <param name="Message">What is wrong, naming the value.</param>
/// <param name="Hint">What to do.</param>
public sealed record IceFinding(Ice Ice, Severity Severity, string Table, string Column, string Row, string Message, string Hint)
{
    /// <summary>Where it is: <c>File.FileName [readme.txt]</c>.</summary>
    public string Place => (Column.Length == 0 ? Table : Table + "." + Column) + (Row.Length == 0 ? "" : $" [{ShownText.Of(Row.Replace("\t", ", ", StringComparison.Ordinal))}]");

    /// <summary>The same for people and programs.</summary>
    /// <param name="file">The database as the user named it.</param>
    public Diagnostic ToDiagnostic(string file) =>
        (Ice.Descriptor with { Severity = Severity }).At(new SourceLocation(file, 0, 0), ToString(), Hint);

    /// <inheritdoc/>
    public override string ToString() => $"{Ice.Name} {Place}: {Message}";
}
