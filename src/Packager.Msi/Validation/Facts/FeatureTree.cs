namespace Packager.Msi.Validation;

/// <summary>Which feature installs which component.</summary>
internal sealed class FeatureTree
{
    private readonly IceSubject _subject;
    private readonly HashSet<(string Feature, string Component)> _pairs = [];
    private readonly ILookup<string, string> _byComponent;

    public FeatureTree(IceSubject subject)
    {
        _subject = subject;
        foreach (var row in subject.Rows("FeatureComponents")) _pairs.Add((row.Text("Feature_") ?? "", row.Text("Component_") ?? ""));
        _byComponent = _pairs.ToLookup(pair => pair.Component, pair => pair.Feature, StringComparer.Ordinal);
    }

    /// <summary>Whether the feature installs the component itself.</summary>
    public bool Has(string? feature, string? component) => _pairs.Contains((feature ?? "", component ?? ""));

    /// <summary>The features that install a component.</summary>
    public IEnumerable<string> Of(string? component) => _byComponent[component ?? ""];

    /// <summary>Whether every feature with the one component brings the other too: by itself or by a feature above it.</summary>
    public bool BringsAlong(string? component, string? other)
    {
        var theirs = Of(other).ToHashSet(StringComparer.Ordinal);
        return Of(component).All(feature => Above(feature).Any(theirs.Contains));
    }

    /// <summary>The feature, its parent and so on.</summary>
    public IEnumerable<string> Above(string feature)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (string? current = feature; current is not null && seen.Add(current); current = _subject.Find("Feature", current)?.Text("Feature_Parent"))
            yield return current;
    }
}
