using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>What lies in a user's profile is known by that user's registry.</summary>
internal sealed class Ice38() : Ice(38, Severity.Error,
    "A component in the user's profile has a registry value below HKEY_CURRENT_USER as its key path.",
    "add a value with Root 1 to Registry for the component, name it in KeyPath, and set bit 4 of Attributes")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var component in subject.Rows("Component").Where(row => subject.Directories.IsInProfile(row.Text("Directory_"))))
        {
            if (UserKeyPath.Fault(component, subject) is { } fault) report.Error(component, "KeyPath", $"installs to the user's profile, and {fault}");
        }
    }
}
