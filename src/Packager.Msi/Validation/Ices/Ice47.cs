using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Features keep to a number of components.</summary>
internal sealed class Ice47() : Ice(47, Severity.Warning,
    "No feature has more than 1600 components.",
    "split the feature")
{
    private const int Most = 1600;

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var rows in subject.By("FeatureComponents", "Feature_").Where(rows => rows.Count() > Most))
            report.Warning("Feature", "Feature", rows.Key, $"has {rows.Count()} components where {Most} are allowed");
    }
}
