using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>What Windows itself may use stays.</summary>
internal sealed class Ice09() : Ice(9, Severity.Warning,
    "Components in the system folders are permanent.",
    "set bit 16 (permanent) in Attributes, or install to another folder")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Component"))
        {
            if (row.Text("Directory_") is "SystemFolder" or "System16Folder" or "System64Folder" && !ComponentKinds.Has(row, ComponentKinds.Permanent))
                report.Warning(row, "Attributes", $"a component in {row.Text("Directory_")} is not permanent");
        }
    }
}
