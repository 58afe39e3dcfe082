using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Programs' identifiers have their parents.</summary>
internal sealed class Ice89() : Ice(89, Severity.Error,
    "ProgId.ProgId_Parent is a row of ProgId.",
    "correct ProgId_Parent")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("ProgId").Where(row => row.Text("ProgId_Parent") is { } parent && !subject.Contains("ProgId", parent)))
            report.Error(row, "ProgId_Parent", $"{ShownText.Quote(row.Text("ProgId_Parent"))} is not in ProgId");
    }
}
