using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>The tabulator key reaches every control.</summary>
internal sealed class Ice23() : Ice(23, Severity.Error,
    "The tab order of a dialog begins at Control_First, is closed, and holds every control that is in one.",
    "let Control_Next of each control name the next, and of the last one the first")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var dialog in subject.Rows("Dialog")) Check(dialog, subject, report);
    }

    private static void Check(MsiRow dialog, IceSubject subject, IceReport report)
    {
        var name = dialog.Text("Dialog") ?? "";
        var controls = new Dictionary<string, MsiRow>(StringComparer.Ordinal);
        foreach (var row in subject.By("Control", "Dialog_")[name]) controls.TryAdd(row.Text("Control") ?? "", row);
        if (dialog.Text("Control_First") is not { } first) report.Error(dialog, "Control_First", "the dialog names no first control");
        else if (!controls.ContainsKey(first)) report.Error(dialog, "Control_First", $"{ShownText.Quote(first)} is no control of the dialog");
        else Follow(first, controls, report);
    }

    private static void Follow(string first, Dictionary<string, MsiRow> controls, IceReport report)
    {
        var linked = controls.Values.Count(row => row.Text("Control_Next") is not null);
        if (linked == 0) return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var current = first;
        while (seen.Add(current))
        {
            var row = controls[current];
            if (row.Text("Control_Next") is not { } next)
            {
                report.Error(row, "Control_Next", "the tab order ends here and does not lead back to the first control");
                return;
            }

            if (!controls.ContainsKey(next))
            {
                report.Error(row, "Control_Next", $"{ShownText.Quote(next)} is no control of the dialog");
                return;
            }

            current = next;
        }

        if (current != first) report.Error(controls[current], "Control_Next", "the tab order comes back here and not to the first control");
        foreach (var row in controls.Values.Where(row => row.Text("Control_Next") is not null && !seen.Contains(row.Text("Control")!)))
            report.Error(row, "Control_Next", "the tab order never reaches this control");
    }
}
