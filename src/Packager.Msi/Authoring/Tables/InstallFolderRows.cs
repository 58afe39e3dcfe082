namespace Packager.Msi;

/// <summary>Remembers the folder that somebody chose, so that upgrades and repairs go there without being told.</summary>
internal static class InstallFolderRows
{
    /// <summary>The value below the product's own key.</summary>
    public const string Name = "InstallFolder";

    private const string Found = "PREVIOUSFOLDER";
    private const int AfterAppSearch = 60;

    public static void Add(MsiAuthoring authoring)
    {
        authoring.Rows.Location = authoring.Package.Location;
        authoring.Remember(MsiPackage.InstallFolder, Found, RegistryRows.ProductKey(authoring.Package), Name, "UsePreviousFolder", AfterAppSearch);
    }
}
