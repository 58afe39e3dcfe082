using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Nothing is shown while the machine is changed.</summary>
internal sealed class Ice13() : Ice(13, Severity.Error,
    "No dialog is in a sequence that runs without user interface.",
    "move the dialog to InstallUISequence or AdminUISequence")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var kind in SequenceKind.All.Where(kind => !kind.IsUserInterface))
        {
            foreach (var row in subject.Sequence(kind.Table).Rows.Where(row => subject.Contains("Dialog", row.Text("Action"))))
                report.Error(row, "Action", "is a dialog");
        }
    }
}
