using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Custom actions have names of their own.</summary>
internal sealed class Ice93() : Ice(93, Severity.Warning,
    "No custom action has the name of a standard action.",
    "rename the action")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("CustomAction").Where(row => StandardActions.All.ContainsKey(row.Text("Action") ?? "")))
            report.Warning(row, "Action", "is the name of a standard action");
    }
}
