using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Every component is installed by something.</summary>
internal sealed class Ice21() : Ice(21, Severity.Error,
    "Every component belongs to a feature.",
    "add the component to FeatureComponents")
{
    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var row in subject.Rows("Component").Where(row => !subject.Features.Of(row.Text("Component")).Any()))
            report.Error(row, "Component", "belongs to no feature");
    }
}
