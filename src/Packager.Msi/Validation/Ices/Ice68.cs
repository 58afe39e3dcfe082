using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Custom actions are of a type that exists.</summary>
internal sealed class Ice68() : Ice(68, Severity.Error,
    "The type of a custom action is known, and its options go together.",
    "correct Type")
{
    private const int Schema1_5 = 150;

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("CustomAction"))
        {
            var type = CustomActionType.Of(row);
            if (!CustomActionType.Exists(CustomActionType.Basic(row)) || !CustomActionType.HasKnownBits(type)) report.Error(row, "Type", $"there is no type {type}");
            CheckOptions(row, type, subject, report);
        }
    }

    private static void CheckOptions(MsiRow row, int type, IceSubject subject, IceReport report)
    {
        var isInScript = (type & CustomActionType.InScript) != 0;
        var isElevated = (type & CustomActionType.NoImpersonate) != 0;
        if (isElevated && !isInScript) report.Warning(row, "Type", "runs with the user's rights, although it has the bit 2048, since it is not deferred", "set bit 1024 (deferred) too, or clear 2048");
        if ((type & CustomActionType.TsAware) != 0 && (!isInScript || isElevated)) report.Error(row, "Type", "has the bit 16384, which only deferred actions with the user's rights have");
        if (isInScript && isElevated && (type & CustomActionType.Commit) != 0 && subject.Schema < Schema1_5)
            report.Warning(row, "Type", "is an elevated commit, which installers before 1.5 do not know", "raise the page count of the summary to 150");
    }
}
