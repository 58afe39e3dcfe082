using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Feature and parent agree on being advertised.</summary>
internal sealed class Ice10() : Ice(10, Severity.Error,
    "The parent of a feature is there, and both do not contradict each other about being advertised.",
    "give both the same bits 4 (favour) and 8 (disallow) in Attributes")
{
    private const int Favor = 4;
    private const int Disallow = 8;

    internal override void Check(IceSubject subject, IceReport report)
    {
        foreach (var child in subject.Rows("Feature").Where(row => row.Text("Feature_Parent") is not null))
        {
            if (subject.Find("Feature", child.Text("Feature_Parent")) is not { } parent)
                report.Error(child, "Feature_Parent", $"{ShownText.Quote(child.Text("Feature_Parent"))} is no feature", "name a feature that is there");
            else if ((Has(child, Favor) && Has(parent, Disallow)) || (Has(child, Disallow) && Has(parent, Favor)))
                report.Error(child, "Attributes", $"one of the feature and its parent {ShownText.Quote(parent.Text("Feature"))} favours being advertised, and the other forbids it");
        }
    }

    private static bool Has(MsiRow feature, int bit) => ((feature.Number("Attributes") ?? 0) & bit) != 0;
}
