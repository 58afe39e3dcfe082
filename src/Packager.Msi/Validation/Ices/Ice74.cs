using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A product can be upgraded.</summary>
internal sealed class Ice74() : Ice(74, Severity.Error,
    "UpgradeCode is there and a GUID, and FASTOEM is not set.",
    "add an UpgradeCode and keep it for all versions")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        if (subject.Property("FASTOEM") is not null) report.Error("Property", "Property", "FASTOEM", "the property is for the installation of machines by their makers", "take it out of Property");
        if (subject.IsModule) return;
        if (subject.Property("UpgradeCode") is not { } code) report.Warning("Property", "Value", "UpgradeCode", "the property is missing, so no later version can replace this one");
        else if (!CategoryText.IsGuid(code) || code == Guid.Empty.ToString("B")) report.Error("Property", "Value", "UpgradeCode", $"{ShownText.Quote(code)} is no GUID in braces and upper case");
    }
}
