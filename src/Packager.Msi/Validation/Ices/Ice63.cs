using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>The old product is removed at a safe moment.</summary>
internal sealed class Ice63() : Ice(63, Severity.Error,
    "RemoveExistingProducts stands between InstallValidate and InstallInitialize, right behind InstallInitialize or InstallExecute, or after InstallFinalize.",
    "move RemoveExistingProducts to one of these places, for example 1401, 1501, 6501 or 6601")
{
    private const string Action = "RemoveExistingProducts";
    private const int Execution = 8;

    internal override void Check(IceSubject subject, IceReport report)
    {
        var sequence = subject.Sequence(SequenceKind.InstallExecute);
        if (sequence[Action] is not { } place) return;
        var (validate, initialize, finalize) = (sequence["InstallValidate"], sequence["InstallInitialize"], sequence["InstallFinalize"]);
        if (place > finalize || (place > validate && !(place > initialize))) return;
        var execute = new[] { sequence["InstallExecute"], sequence["InstallExecuteAgain"] }.Where(step => step < place).Max();
        if (place < validate || validate is null || initialize is null)
            report.Error(sequence.Table, "Sequence", Action, $"{place} is before InstallValidate");
        else if (WritesBetween(sequence, execute ?? initialize.Value, place, subject) is { } between)
            report.Warning(sequence.Table, "Sequence", Action, $"{ShownText.Quote(between)} stands between {(execute is null ? "InstallInitialize" : "InstallExecute")} and it");
    }

    /// <summary>The first action in between that writes into the script.</summary>
    private static string? WritesBetween(ActionSequence sequence, int from, int to, IceSubject subject) =>
        sequence.Steps.Where(row => ActionSequence.Number(row) > from && ActionSequence.Number(row) < to).Select(row => row.Text("Action")!)
            .FirstOrDefault(name => StandardActions.All.TryGetValue(name, out var action)
                ? (action.Section & Execution) != 0 && name is not "InstallExecute" and not "InstallExecuteAgain"
                : subject.Find("CustomAction", name) is { } custom && CustomActionType.IsInScript(custom));
}
