using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>An advertised shortcut installs what it opens.</summary>
internal sealed class Ice59() : Ice(59, Severity.Error,
    "The feature that an advertised shortcut names has the shortcut's component.",
    "add the pair to FeatureComponents, or name another feature in Target")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Shortcut").Where(row => subject.Contains("Feature", row.Text("Target")) && !subject.Features.Has(row.Text("Target"), row.Text("Component_"))))
            report.Error(row, "Target", $"the feature {ShownText.Quote(row.Text("Target"))} does not install the component {ShownText.Quote(row.Text("Component_"))}");
    }
}
