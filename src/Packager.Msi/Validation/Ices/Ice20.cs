using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A user interface has the dialogs that the installer calls by itself.</summary>
internal sealed class Ice20() : Ice(20, Severity.Error,
    "A package with dialogs has those for files in use, for errors, and for the end, the user's cancelling and a fatal error.",
    "add the dialog, or the property LIMITUI where the dialogs are not meant for installing")
{
    private const int ErrorBit = 0x10000;

    private static readonly (int Number, string Meaning)[] s_ends = [(-1, "the end"), (-2, "the user's cancelling"), (-3, "a fatal error")];

    private static readonly Dictionary<string, string> s_errorButtons = new(StringComparer.Ordinal)
    {
        ["ErrorAbort"] = "A", ["ErrorCancel"] = "C", ["ErrorIgnore"] = "I", ["ErrorNo"] = "N", ["ErrorOk"] = "O", ["ErrorRetry"] = "R", ["ErrorYes"] = "Y",
    };

    private static readonly string[] s_endings = ["Exit", "Ignore", "Retry"];

    internal override void Check(IceSubject subject, IceReport report)
    {
        if (!subject.HasRows("Dialog") || subject.Property("LIMITUI") is not null) return;
        foreach (var kind in SequenceKind.All.Where(kind => kind.IsUserInterface && kind.Table != "AdvtUISequence" && subject.Has(kind.Table)))
        {
            foreach (var (number, meaning) in s_ends.Where(end => !subject.Rows(kind.Table).Any(row => row.Number("Sequence") == end.Number)))
                report.Error(kind.Table, "Sequence", "", $"no dialog for {meaning}: nothing has the number {number}");
        }

        CheckFilesInUse(subject, report);
        CheckErrorDialog(subject, report);
    }

    private static void CheckFilesInUse(IceSubject subject, IceReport report)
    {
        const string Name = "FilesInUse";
        if (!subject.Contains("Dialog", Name))
        {
            report.Error("Dialog", "Dialog", Name, "the dialog is missing");
            return;
        }

        if (!subject.By("Control", "Dialog_")[Name].Any(row => row.Text("Type") == "ListBox" && row.Text("Property") == "FileInUseProcess"))
            report.Error("Control", "", Name, "has no list box with the property FileInUseProcess");
        var ends = Ends(Name, subject).Select(end => end.Argument).ToHashSet(StringComparer.Ordinal);
        foreach (var missing in s_endings.Where(argument => !ends.Contains(argument)))
            report.Error("ControlEvent", "Argument", Name, $"has no button that ends it with {missing}");
    }

    private static void CheckErrorDialog(IceSubject subject, IceReport report)
    {
        if (subject.Property("ErrorDialog") is not { } name)
        {
            report.Error("Property", "Value", "ErrorDialog", "the property is missing that names the dialog for errors");
            return;
        }

        if (subject.Find("Dialog", name) is not { } dialog || dialog.Text("Control_First") != "ErrorText")
            report.Error("Property", "Value", "ErrorDialog", $"{ShownText.Quote(name)} is no dialog whose first control is ErrorText");
        else if (((dialog.Number("Attributes") ?? 0) & ErrorBit) == 0)
            report.Error(dialog, "Attributes", "lacks the bit 65536 of a dialog for errors");
        CheckErrorButtons(name, subject, report);
    }

    private static void CheckErrorButtons(string dialog, IceSubject subject, IceReport report)
    {
        var controls = Ends(dialog, subject).ToLookup(end => end.Argument, end => end.Control, StringComparer.Ordinal);
        foreach (var (argument, control) in s_errorButtons.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!controls.Contains(argument)) report.Error("ControlEvent", "Argument", dialog, $"has no button that ends it with {argument}");
            else if (!controls[argument].Contains(control)) report.Error("ControlEvent", "Control_", dialog, $"the button for {argument} is not named {control}");
        }

        if (subject.Find("Control", dialog + "\tErrorIcon") is { } icon && icon.Text("Type") != "Icon") report.Error(icon, "Type", "is no icon");
    }

    private static IEnumerable<(string Control, string Argument)> Ends(string dialog, IceSubject subject) =>
        subject.By("ControlEvent", "Dialog_")[dialog].Where(row => row.Text("Event") == "EndDialog" && subject.Find("Control", dialog + "\t" + row.Text("Control_"))?.Text("Type") == "PushButton")
            .Select(row => (row.Text("Control_") ?? "", row.Text("Argument") ?? ""));
}
