using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A plain shortcut is its user's own.</summary>
internal sealed class Ice43() : Ice(43, Severity.Error,
    "A component with shortcuts in the user's profile that are not advertised has a registry value below HKEY_CURRENT_USER as its key path.",
    "put the shortcut into a component of its own with a value of Root 1 as its key path")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var component in subject.Rows("Component"))
        {
            var shortcuts = subject.Components.PlainShortcuts[component.Text("Component") ?? ""];
            if (shortcuts.Any(row => subject.Directories.IsInProfile(row.Text("Directory_"))) && UserKeyPath.Fault(component, subject) is { } fault)
                report.Error(component, "KeyPath", $"has shortcuts that are not advertised, and {fault}");
        }
    }
}
