using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A published component is installed by the feature that publishes it.</summary>
internal sealed class Ice22() : Ice(22, Severity.Error,
    "The feature and the component of PublishComponent belong together.",
    "add the pair to FeatureComponents")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("PublishComponent").Where(row => !subject.Features.Has(row.Text("Feature_"), row.Text("Component_"))))
            report.Error(row, "Component_", $"the feature {ShownText.Quote(row.Text("Feature_"))} does not install it");
    }
}
