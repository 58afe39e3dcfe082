using System.Collections.Frozen;
using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A product has codes of its own.</summary>
internal sealed class Ice73() : Ice(73, Severity.Error,
    "The package code, the product code and the upgrade code are not those of the samples in the Windows SDK.",
    "make a GUID of your own")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        var package = subject.Summary.RevisionNumber;
        if (SampleCodes.OfPackages.Contains(package ?? "")) report.Error("_SummaryInformation", "RevisionNumber", "", $"{ShownText.Quote(package)} is the package code of a sample");
        Check(subject, report, "ProductCode", SampleCodes.OfProducts);
        Check(subject, report, "UpgradeCode", SampleCodes.OfUpgrades);
    }

    private static void Check(IceSubject subject, IceReport report, string property, FrozenSet<string> samples)
    {
        if (subject.Property(property) is { } code && samples.Contains(code)) report.Error("Property", "Value", property, $"{ShownText.Quote(code)} is that of a sample");
    }
}
