using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Buttons print and launch what is there.</summary>
internal sealed class Ice103() : Ice(103, Severity.Error,
    "MsiPrint is on a push button of a dialog with one scrollable text, and MsiLaunchApp on one with a file as its argument.",
    "correct the event")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("ControlEvent").Where(row => row.Text("Event") is "MsiPrint" or "MsiLaunchApp"))
        {
            var dialog = row.Text("Dialog_") ?? "";
            if (subject.Find("Control", dialog + "\t" + row.Text("Control_"))?.Text("Type") != "PushButton") report.Error(row, "Control_", "the event is not on a push button");
            if (row.Text("Event") == "MsiPrint") CheckPrint(row, dialog, subject, report);
            else CheckLaunch(row, subject, report);
        }
    }

    private static void CheckPrint(MsiRow row, string dialog, IceSubject subject, IceReport report)
    {
        if (subject.By("Control", "Dialog_")[dialog].Count(control => control.Text("Type") == "ScrollableText") != 1)
            report.Error(row, "Event", "the dialog has not exactly one scrollable text to print");
    }

    private static void CheckLaunch(MsiRow row, IceSubject subject, IceReport report)
    {
        var argument = row.Text("Argument") ?? "";
        var first = FormattedText.Parse(argument).References.FirstOrDefault();
        if (!argument.StartsWith("[#", StringComparison.Ordinal) || first.Kind != FormattedKind.File || !subject.Contains("File", first.Name))
            report.Error(row, "Argument", $"{ShownText.Quote(argument)} does not begin with [#file] of a file of the package");
    }
}
