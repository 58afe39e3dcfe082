namespace Packager.Msi;

/// <summary>What is looked for before installation and what must hold: the tables AppSearch, RegLocator and LaunchCondition.</summary>
internal static class SearchRows
{
    private const int RawValue = 2;
    private const int In64BitRegistry = 16;

    public static void Add(MsiAuthoring authoring)
    {
        foreach (var search in authoring.Package.Searches)
        {
            authoring.Rows.Location = search.Location;
            authoring.Search(search);
        }

        foreach (var condition in authoring.Package.Conditions)
        {
            authoring.Rows.Location = condition.Location;
            // What is installed can always be repaired and removed.
            authoring.Rows.Add("LaunchCondition", $"Installed OR ({condition.Condition})", condition.Message);
        }
    }

    /// <summary>Fills a property from the registry.</summary>
    public static void Search(this MsiAuthoring authoring, MsiRegistrySearch search)
    {
        var key = MsiIdentifier.For(search.Property, $"search/{search.Root}/{search.Key}/{search.Name}".ToLowerInvariant());
        authoring.Rows.Add("AppSearch", search.Property, key);
        authoring.Rows.Add("RegLocator", key, (int)search.Root, search.Key, search.Name, RawValue | (authoring.Package.Platform.Is64Bit() ? In64BitRegistry : 0));
        authoring.Properties.Secure(search.Property);
    }
}
