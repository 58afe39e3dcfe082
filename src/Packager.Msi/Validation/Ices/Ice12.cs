using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Folders are set when that has an effect.</summary>
internal sealed class Ice12() : Ice(12, Severity.Error,
    "An action that sets a folder (type 35) comes after CostFinalize; one that sets a folder's property (type 51) before it.",
    "move the action to the other side of CostFinalize")
{
    private const int SetDirectory = 35;
    private const int SetProperty = 51;

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var action in subject.Rows("CustomAction").Where(row => CustomActionType.Basic(row) is SetDirectory or SetProperty))
        {
            var isDirectory = subject.Contains("Directory", action.Text("Source"));
            var setsDirectory = CustomActionType.Basic(action) == SetDirectory;
            if (setsDirectory && !isDirectory) report.Error(action, "Source", $"{ShownText.Quote(action.Text("Source"))} is no directory", "name a directory in Source");
            else if (isDirectory) CheckPlaces(action, setsDirectory, subject, report);
        }
    }

    private static void CheckPlaces(MsiRow action, bool isAfter, IceSubject subject, IceReport report)
    {
        var name = action.Text("Action")!;
        foreach (var sequence in subject.Sequences)
        {
            if (sequence[name] is not { } place) continue;
            if (sequence["CostFinalize"] is not { } final) report.Error(sequence.Table, "Action", name, "needs CostFinalize, which the table lacks", "add CostFinalize");
            else if (isAfter ? place <= final : place >= final) report.Error(sequence.Table, "Sequence", name, $"{place} is not {(isAfter ? "after" : "before")} CostFinalize at {final}");
        }
    }
}
