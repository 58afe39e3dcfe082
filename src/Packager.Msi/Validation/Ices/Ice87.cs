using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>What the command line says is not said beforehand.</summary>
internal sealed class Ice87() : Ice(87, Severity.Warning,
    "Property does not set what chooses features: ADDLOCAL, REMOVE and their like. The product might not be removable.",
    "take the property out; choose features by their levels")
{
    private static readonly string[] s_bad =
    [
        "ADDDEFAULT", "ADDLOCAL", "ADDSOURCE", "ADVERTISE", "COMPADDLOCAL", "COMPADDSOURCE", "FILEADDDEFAULT", "FILEADDLOCAL", "FILEADDSOURCE", "REINSTALL", "REMOVE",
    ];

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Property").Where(row => s_bad.Contains(row.Text("Property")))) report.Warning(row, "Property", "belongs to the command line");
    }
}
