using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Buttons lead to dialogs that exist.</summary>
internal sealed class Ice44() : Ice(44, Severity.Error,
    "The events NewDialog, SpawnDialog and SpawnWaitDialog name a dialog.",
    "write the name of a dialog in Argument")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("ControlEvent").Where(row => row.Text("Event") is "NewDialog" or "SpawnDialog" or "SpawnWaitDialog"))
        {
            if (row.Text("Argument") is not { } argument) report.Error(row, "Argument", $"{row.Text("Event")} names no dialog");
            else if (!argument.Contains('[', StringComparison.Ordinal) && !subject.Contains("Dialog", argument)) report.Error(row, "Argument", $"{ShownText.Quote(argument)} is no dialog");
        }
    }
}
