using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Old installers take few media.</summary>
internal sealed class Ice58() : Ice(58, Severity.Warning,
    "A package for installers before 2.0 has at most 80 media.",
    "raise the page count of the summary to 200")
{
    private const int Most = 80;
    private const int Schema2 = 200;

    internal override void Check(IceSubject subject, IceReport report)
    {
        var count = subject.Rows("Media").Count();
        if (count > Most && subject.Schema < Schema2) report.Warning("Media", "DiskId", "", $"{count} media where {Most} are allowed");
    }
}
