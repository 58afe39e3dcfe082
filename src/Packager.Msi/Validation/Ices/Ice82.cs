using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A product is registered wholly or not at all.</summary>
internal sealed class Ice82() : Ice(82, Severity.Error,
    "RegisterProduct, RegisterUser, PublishFeatures and PublishProduct are all there, DuplicateFiles follows PatchFiles, and no two actions have one number.",
    "add the missing actions, and give each action a number of its own")
{
    private static readonly string[] s_together = ["PublishFeatures", "PublishProduct", "RegisterProduct", "RegisterUser"];

    internal override void Check(IceSubject subject, IceReport report)
    {
        if (!subject.Has(SequenceKind.InstallExecute)) return;
        var sequence = subject.Sequence(SequenceKind.InstallExecute);
        var present = sequence.Rows.Select(row => row.Text("Action")!).Intersect(s_together, StringComparer.Ordinal).ToList();
        if (present.Count == 0) report.Warning(sequence.Table, "Action", "", $"has none of {string.Join(", ", s_together)}, so the product is not registered");
        else if (present.Count < s_together.Length)
            report.Error(sequence.Table, "Action", "", $"has {string.Join(", ", present)} and not {string.Join(", ", s_together.Except(present, StringComparer.Ordinal))}");
        if (sequence["DuplicateFiles"] is { } duplicate && sequence["PatchFiles"] is { } patch && duplicate <= patch)
            report.Warning(sequence.Table, "Sequence", "DuplicateFiles", $"{duplicate} is not after PatchFiles at {patch}", "move DuplicateFiles behind PatchFiles");
        foreach (var kind in SequenceKind.All.Where(kind => !kind.IsUserInterface)) CheckNumbers(subject.Sequence(kind.Table), report);
    }

    private static void CheckNumbers(ActionSequence sequence, IceReport report)
    {
        foreach (var same in sequence.Steps.GroupBy(ActionSequence.Number))
        {
            foreach (var row in same.Skip(1))
                report.Warning(row, "Sequence", $"{same.Key} is the number of {ShownText.Quote(same.First().Text("Action"))} too", "give each action a number of its own");
        }
    }
}
