using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Installed programs run when their place is known.</summary>
internal sealed class Ice75() : Ice(75, Severity.Error,
    "Custom actions that run an installed file (types 17, 18, 21, 22) come after CostFinalize.",
    "move the action behind CostFinalize; behind InstallFiles, if it runs at the first installation")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var action in subject.Rows("CustomAction").Where(CustomActionType.IsInstalledFile))
        {
            var name = action.Text("Action") ?? "";
            foreach (var sequence in subject.Sequences)
            {
                if (sequence[name] is not { } place) continue;
                if (sequence["CostFinalize"] is not { } final) report.Error(sequence.Table, "Sequence", name, "needs CostFinalize, which the table lacks", "add CostFinalize");
                else if (place < final) report.Error(sequence.Table, "Sequence", name, $"{place} is before CostFinalize at {final}");
            }
        }
    }
}
