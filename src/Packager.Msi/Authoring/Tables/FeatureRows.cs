namespace Packager.Msi;

/// <summary>The Feature and Condition tables.</summary>
internal static class FeatureRows
{
    private const int FollowParent = 2;
    private const int DisallowAdvertise = 8;
    private const int DisallowAbsent = 16;

    public static void Add(MsiAuthoring authoring)
    {
        var place = 0;
        foreach (var feature in authoring.Package.Features)
        {
            authoring.Rows.Location = feature.Location;
            place += 2;
            authoring.Rows.Add("Feature", feature.Id, feature.Parent, feature.Title, feature.Description, Display(feature.Display, place), feature.Level,
                MsiPackage.InstallFolder, DisallowAdvertise | (feature.IsRequired ? DisallowAbsent : 0));
            // What a single feature cannot hold lies in hidden ones below it, which go where it goes.
            for (var part = 1; part < authoring.Components.PartsOf(feature.Id); part++)
                authoring.Rows.Add("Feature", ComponentSet.PartId(feature.Id, part), feature.Id, feature.Title, null, 0, feature.Level, null, FollowParent | DisallowAdvertise);
            foreach (var condition in feature.Conditions.DistinctBy(condition => condition.Level))
                authoring.Rows.Add("Condition", feature.Id, condition.Level, Joined(feature, condition.Level));
        }
    }

    // Siblings stand in the order of their numbers; an odd one shows what lies below.
    private static int Display(MsiFeatureDisplay display, int place) => display switch
    {
        MsiFeatureDisplay.Expand => place - 1,
        MsiFeatureDisplay.Collapse => place,
        _ => 0,
    };

    // The level is part of the row's key, so that all conditions for one level make one row.
    private static string Joined(MsiFeature feature, int level)
    {
        var conditions = feature.Conditions.Where(condition => condition.Level == level).Select(condition => condition.Condition).ToList();
        return conditions.Count == 1 ? conditions[0] : string.Join(" OR ", conditions.Select(condition => $"({condition})"));
    }
}
