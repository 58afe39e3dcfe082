using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Properties are spelled alike everywhere.</summary>
internal sealed class Ice46() : Ice(46, Severity.Warning,
    "No property is spelled with other capitals than where it is set.",
    "spell both alike")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        var properties = new KnownProperties(subject);
        foreach (var row in subject.Rows("Property"))
        {
            if (properties.OtherSpellingOfOwn(row.Text("Property")) is { } other) report.Warning(row, "Property", $"differs from {ShownText.Quote(other)} only by its capitals");
        }

        foreach (var cell in subject.Conditions)
        {
            foreach (var symbol in cell.Statement.Symbols.Where(symbol => symbol.Kind == ConditionSymbolKind.Property)) Check(cell.Row, cell.Column, symbol.Name, properties, report);
        }

        foreach (var cell in subject.FormattedCells)
        {
            foreach (var reference in cell.References.Where(reference => reference.Kind == FormattedKind.Property)) Check(cell.Row, cell.Column, reference.Name, properties, report);
        }
    }

    private static void Check(MsiRow row, string column, string name, KnownProperties properties, IceReport report)
    {
        if (properties.OtherSpelling(name) is { } other)
            report.Warning(row, column, $"the property {ShownText.Quote(name)} differs from {ShownText.Quote(other)} only by its capitals");
    }
}
