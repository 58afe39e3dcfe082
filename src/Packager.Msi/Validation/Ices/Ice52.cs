using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>What a search finds reaches the part that installs.</summary>
internal sealed class Ice52() : Ice(52, Severity.Warning,
    "Properties that AppSearch sets are public.",
    "spell the property in capitals")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("AppSearch").Where(row => !IdentifierText.IsPublic(row.Text("Property") ?? "")))
            report.Warning(row, "Property", $"the property {ShownText.Quote(row.Text("Property"))} is private");
    }
}
