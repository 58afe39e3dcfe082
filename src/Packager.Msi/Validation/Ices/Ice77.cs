using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Deferred actions go into the script.</summary>
internal sealed class Ice77() : Ice(77, Severity.Error,
    "Deferred, rollback and commit actions come between InstallInitialize and InstallFinalize.",
    "move the action between the two")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var action in subject.Rows("CustomAction").Where(CustomActionType.IsInScript))
        {
            var name = action.Text("Action") ?? "";
            foreach (var sequence in subject.Sequences)
            {
                if (sequence[name] is { } place) Check(name, place, sequence, report);
            }
        }
    }

    private static void Check(string name, int place, ActionSequence sequence, IceReport report)
    {
        if (sequence["InstallInitialize"] is not { } from || sequence["InstallFinalize"] is not { } to)
            report.Error(sequence.Table, "Sequence", name, "is deferred, and the table lacks InstallInitialize or InstallFinalize");
        else if (place < from || place > to)
            report.Error(sequence.Table, "Sequence", name, $"is deferred, and {place} is not between InstallInitialize at {from} and InstallFinalize at {to}");
    }
}
