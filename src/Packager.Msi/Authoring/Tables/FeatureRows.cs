namespace Packager.Msi;

/// <summary>The Feature and Condition tables.</summary>
internal static class FeatureRows
{
    private const int FollowParent = 2;
    private const int DisallowAdvertise = 8;
    private const int DisallowAbsent = 16;
    private const int Installed = 1;
    private const int OnRequest = 1000;

    public static void Add(MsiAuthoring authoring)
    {
        var display = 1;
        foreach (var feature in authoring.Package.Features)
        {
            authoring.Rows.Location = feature.Location;
            var (level, attributes) = (feature.IsDefault ? Installed : OnRequest, DisallowAdvertise | (feature.IsRequired ? DisallowAbsent : 0));
            authoring.Rows.Add("Feature", feature.Id, feature.Parent, feature.Title, feature.Description, display, level, MsiPackage.InstallFolder, attributes);
            // Odd numbers show what lies below them.
            display += 2;
            // What a single feature cannot hold lies in hidden ones below it, which go where it goes.
            for (var part = 1; part < authoring.Components.PartsOf(feature.Id); part++)
                authoring.Rows.Add("Feature", ComponentSet.PartId(feature.Id, part), feature.Id, feature.Title, null, 0, level, null, FollowParent | DisallowAdvertise);
            // A level of 0 takes a feature away, even from the tree that people choose from.
            if (feature.Condition is { } condition) authoring.Rows.Add("Condition", feature.Id, 0, $"NOT ({condition})");
        }
    }
}
