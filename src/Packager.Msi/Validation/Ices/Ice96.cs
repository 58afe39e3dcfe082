using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>An advertised product is published.</summary>
internal sealed class Ice96() : Ice(96, Severity.Warning,
    "AdvtExecuteSequence has PublishFeatures and PublishProduct.",
    "add both actions with the numbers 6300 and 6400")
{
    private static readonly string[] s_actions = ["PublishFeatures", "PublishProduct"];

    internal override void Check(IceSubject subject, IceReport report)
    {
        var present = subject.Sequence(SequenceKind.AdvtExecute).Rows.Select(row => row.Text("Action")!).ToHashSet(StringComparer.Ordinal);
        foreach (var action in s_actions.Where(action => !present.Contains(action)))
            report.Warning(SequenceKind.AdvtExecute, "Action", action, "the action is missing");
    }
}
