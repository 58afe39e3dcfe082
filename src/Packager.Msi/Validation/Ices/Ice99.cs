using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Directories have names of their own.</summary>
internal sealed class Ice99() : Ice(99, Severity.Error,
    "No directory has the name of a property of the installer.",
    "rename the directory")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Directory").Where(row => InstallerProperties.All.Contains(row.Text("Directory") ?? "")))
            report.Error(row, "Directory", "is the name of a property of the installer");
    }
}
