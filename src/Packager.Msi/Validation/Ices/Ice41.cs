using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>What is advertised belongs to its feature.</summary>
internal sealed class Ice41() : Ice(41, Severity.Error,
    "The feature and the component of a Class or Extension belong together.",
    "add the pair to FeatureComponents")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Class").Concat(subject.Rows("Extension")).Where(row => !subject.Features.Has(row.Text("Feature_"), row.Text("Component_"))))
            report.Error(row, "Feature_", $"the feature {ShownText.Quote(row.Text("Feature_"))} does not install the component {ShownText.Quote(row.Text("Component_"))}");
    }
}
