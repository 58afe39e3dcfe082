using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Every sequence has the actions it needs and none that it must not have.</summary>
internal sealed class Ice26() : Ice(26, Severity.Error,
    "Each sequence table has the standard actions that it requires and none that it prohibits.",
    "add the action with its usual number, or take it out")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var kind in SequenceKind.All.Where(kind => subject.Has(kind.Table) && !(kind.IsUserInterface && subject.Property("LIMITUI") is not null)))
            Check(kind, subject.Sequence(kind.Table), report);
    }

    private static void Check(SequenceKind kind, ActionSequence sequence, IceReport report)
    {
        var present = sequence.Rows.ToLookup(row => row.Text("Action")!, StringComparer.Ordinal);
        foreach (var action in StandardActions.All.Values)
        {
            if ((action.Required & kind.Bit) != 0 && !present.Contains(action.Name)) report.Error(kind.Table, "Action", action.Name, "the action is required here and missing");
            if ((action.Prohibited & kind.Bit) == 0) continue;
            foreach (var row in present[action.Name]) report.Error(row, "Action", "the action is prohibited in this table");
        }
    }
}
