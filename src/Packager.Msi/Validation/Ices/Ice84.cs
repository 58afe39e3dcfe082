using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>What must run runs always.</summary>
internal sealed class Ice84() : Ice(84, Severity.Warning,
    "The actions without which nothing is installed have no condition.",
    "take the condition away")
{
    private static readonly string[] s_required =
    [
        "CostFinalize", "CostInitialize", "FileCost", "InstallFinalize", "InstallInitialize", "InstallValidate", "ProcessComponents", "PublishFeatures", "PublishProduct", "RegisterProduct",
        "UnpublishFeatures",
    ];

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Sequences.SelectMany(sequence => sequence.Rows).Where(row => row.Text("Condition") is not null && s_required.Contains(row.Text("Action"))))
            report.Warning(row, "Condition", $"the action is required and runs only when {ShownText.Quote(row.Text("Condition"))}");
    }
}
