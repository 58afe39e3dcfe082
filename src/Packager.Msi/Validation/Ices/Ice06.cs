using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>What <c>_Validation</c> describes exists.</summary>
internal sealed class Ice06() : Ice(6, Severity.Warning,
    "Every column that _Validation describes is in its table.",
    "add the column, or take its row out of _Validation")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var rule in subject.Rules.Own)
        {
            if (subject.Database.Table(rule.Table) is { } table && table.Definition.Find(rule.Column) is null)
                report.Warning(rule.Source!.Value, "Column", $"the table {ShownText.Of(rule.Table)} has no column {ShownText.Quote(rule.Column)}");
        }
    }
}
