namespace Packager.Msi;

/// <summary>The tables CreateFolder and MsiLockPermissionsEx: folders that stand although nothing is installed into them, and who may do what in them.</summary>
internal static class FolderRows
{
    public static void Add(MsiAuthoring authoring)
    {
        foreach (var folder in authoring.Package.Folders)
        {
            authoring.Rows.Location = folder.Location;
            var purpose = "folder/" + authoring.Directories.CanonicalPath(folder.Place);
            var key = MsiIdentifier.For(folder.Place.Names.LastOrDefault("folder"), purpose);
            authoring.FolderComponent(key, folder.Place, purpose, folder.Feature, condition: null);
            if (folder.Access is { } access) authoring.Rows.Add("MsiLockPermissionsEx", key, authoring.Directories.Id(folder.Place), "CreateFolder", access);
        }
    }

    /// <summary>A component whose key path is a folder, which ICE18 wants to see in CreateFolder.</summary>
    /// <param name="authoring">The package.</param>
    /// <param name="key">The component's key.</param>
    /// <param name="place">The folder.</param>
    /// <param name="purpose">What the component's code is made of.</param>
    /// <param name="feature">The feature it belongs to.</param>
    /// <param name="condition">When it is installed; null for always.</param>
    public static string FolderComponent(this MsiAuthoring authoring, string key, MsiPlace place, string purpose, string feature, string? condition)
    {
        var directory = authoring.Directories.Id(place);
        var code = ComponentGuid.OfFolder(authoring.Package.Product.UpgradeCode, purpose);
        var component = authoring.Components.Add(new MsiComponent(key, code, directory, null, ComponentAttributes.None, feature) { Condition = condition });
        authoring.Rows.Add("CreateFolder", directory, component);
        return component;
    }
}
