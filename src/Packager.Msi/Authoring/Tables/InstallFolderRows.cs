namespace Packager.Msi;

/// <summary>Remembers the folder that somebody chose, so that upgrades and repairs go there without being told.</summary>
internal static class InstallFolderRows
{
    private const string Name = "InstallFolder";
    private const string Found = "PREVIOUSFOLDER";
    private const int AfterAppSearch = 60;

    public static void Add(MsiAuthoring authoring)
    {
        var package = authoring.Package;
        authoring.Rows.Location = package.Location;
        var value = new MsiRegistryValue(RegistryRows.Root(package.Scope), RegistryRows.ProductKey(package), Name, $"[{MsiPackage.InstallFolder}]", package.Location);
        var component = Component(authoring, value);
        authoring.Rows.Add("Registry", RegistryRows.KeyOf(value), (int)value.Root, value.Key, value.Name, value.Value, component);
        foreach (var root in Roots(package.Scope)) authoring.Search(new MsiRegistrySearch(Found, root, value.Key, Name, package.Location));
        authoring.SetProperty("UsePreviousFolder", MsiPackage.InstallFolder, $"[{Found}]", AfterAppSearch, SequenceTables.Install, $"{Found} AND NOT {MsiPackage.InstallFolder}");
        authoring.Properties.Secure(MsiPackage.InstallFolder);
    }

    // A folder tells as well whether it is there, and unlike a registry value does not make Wine take the feature for one that runs from its source.
    private static string Component(MsiAuthoring authoring, MsiRegistryValue value)
    {
        var place = new MsiPlace(MsiPackage.InstallFolder, []);
        return authoring.Package.Scope == MsiScope.PerMachine
            ? authoring.FolderComponent(RegistryRows.KeyOf(value), place, "installfolder", MsiFeature.MainId, condition: null)
            : authoring.RegistryComponent(value, place, MsiFeature.MainId);
    }

    private static RegistryRoot[] Roots(MsiScope scope) => scope switch
    {
        MsiScope.PerMachine => [RegistryRoot.LocalMachine],
        MsiScope.PerUser => [RegistryRoot.CurrentUser],
        _ => [RegistryRoot.CurrentUser, RegistryRoot.LocalMachine],
    };
}
