using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Bits that mean nothing yet are clear.</summary>
internal sealed class Ice45() : Ice(45, Severity.Error,
    "Columns of flags have no reserved bits set.",
    "clear the bits")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var rule in ReservedBits.All)
        {
            foreach (var row in subject.Rows(rule.Table).Where(row => rule.IsAbout(row)))
            {
                var value = row.Number(rule.Column) ?? 0;
                if ((value & ~rule.Used(int.MaxValue)) != 0) Tell(row, rule, value & ~rule.Used(int.MaxValue), report);
                else if ((value & ~rule.Used(subject.Schema)) != 0)
                    report.Warning(row, rule.Column, $"the bits 0x{value & ~rule.Used(subject.Schema):x} mean something to newer installers only", "raise the page count of the summary, or clear the bits");
            }
        }
    }

    private static void Tell(MsiRow row, ReservedBits rule, int bits, IceReport report)
    {
        var message = $"the bits 0x{bits:x} are reserved";
        if (rule.IsError) report.Error(row, rule.Column, message);
        else report.Warning(row, rule.Column, message);
    }
}
