using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Actions run in an order that works.</summary>
internal sealed class Ice27() : Ice(27, Severity.Error,
    "Actions are known, stand in the section they belong to (search, costing, selection, execution), and come before and after each other as they must.",
    "give the action its usual number")
{
    private const int Execution = 8;
    private const int AfterExecution = 16;

    private static readonly Dictionary<string, int> s_beginnings = new(StringComparer.Ordinal)
    {
        ["CostInitialize"] = 2, ["CostFinalize"] = 4, ["InstallValidate"] = Execution, ["InstallFinalize"] = AfterExecution,
    };

    private static readonly string[] s_frame = ["InstallValidate", "InstallInitialize", "InstallFinalize", "InstallExecute", "InstallExecuteAgain", "RemoveExistingProducts"];

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var kind in SequenceKind.All.Where(kind => subject.HasRows(kind.Table) && !(kind.IsUserInterface && subject.Property("LIMITUI") is not null)))
        {
            var sequence = subject.Sequence(kind.Table);
            CheckNames(sequence, subject, report);
            CheckSections(sequence, report);
            CheckOrder(sequence, report);
        }
    }

    private static void CheckNames(ActionSequence sequence, IceSubject subject, IceReport report)
    {
        foreach (var row in sequence.Rows)
        {
            var name = row.Text("Action")!;
            if (!StandardActions.All.ContainsKey(name) && !subject.Contains("CustomAction", name) && !subject.Contains("Dialog", name))
                report.Error(row, "Action", "is neither a standard action nor in CustomAction or Dialog", "correct the name, or add the action to CustomAction");
        }
    }

    private static void CheckSections(ActionSequence sequence, IceReport report)
    {
        var section = 1;
        var writesScript = false;
        foreach (var row in sequence.Steps)
        {
            var name = row.Text("Action")!;
            var begins = s_beginnings.TryGetValue(name, out var next);
            if (StandardActions.All.TryGetValue(name, out var action))
            {
                // An action that begins a section may stand in the one before it.
                if ((action.Section & (begins ? section | next : section)) == 0)
                    report.Error(row, "Sequence", $"stands in the section of {SectionName(section)} and belongs to that of {string.Join(" or ", SectionNames(action.Section))}");
                if (!writesScript && name is "InstallExecute" or "InstallExecuteAgain") report.Error(row, "Sequence", "nothing is there yet to be executed");
                writesScript |= action.Section == Execution && !s_frame.Contains(name, StringComparer.Ordinal);
            }

            if (begins) section = next;
        }

        if (writesScript && sequence["InstallFinalize"] is null) report.Error(sequence.Table, "Action", "InstallFinalize", "is missing, so that nothing of the script would be executed");
    }

    private static void CheckOrder(ActionSequence sequence, IceReport report)
    {
        foreach (var row in sequence.Steps)
        {
            var name = row.Text("Action")!;
            var place = ActionSequence.Number(row);
            foreach (var rule in ActionOrder.All[name])
            {
                if (sequence[rule.Other] is not { } other)
                {
                    if (rule.IsAfter && !rule.IsOptional) report.Error(row, "Sequence", $"must come after {rule.Other}, which is missing");
                }
                else if (rule.IsAfter ? place < other : place > other)
                {
                    report.Error(row, "Sequence", $"{place} must come {(rule.IsAfter ? "after" : "before")} {rule.Other} at {other}");
                }
            }
        }
    }

    private static IEnumerable<string> SectionNames(int sections) => Enumerable.Range(0, 5).Select(place => 1 << place).Where(bit => (sections & bit) != 0).Select(SectionName);

    private static string SectionName(int section) => section switch
    {
        1 => "searching",
        2 => "costing",
        4 => "selection",
        8 => "execution",
        _ => "what follows execution",
    };
}
