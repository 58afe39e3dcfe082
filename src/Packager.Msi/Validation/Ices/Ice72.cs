using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Nothing of the package's own runs when it is advertised.</summary>
internal sealed class Ice72() : Ice(72, Severity.Error,
    "AdvtExecuteSequence has no custom actions but those that set a property or a folder, or show an error (types 51, 35, 19).",
    "take the action out of AdvtExecuteSequence")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows(SequenceKind.AdvtExecute))
        {
            if (subject.Find("CustomAction", row.Text("Action")) is { } action && CustomActionType.Basic(action) is not (19 or 35 or 51))
                report.Error(row, "Action", $"is a custom action of type {CustomActionType.Of(action)}");
        }
    }
}
