namespace Packager.Msi;

/// <summary>What the dialog that asks for whom to install has to know before: where the product was, and where programs of all users lie.</summary>
internal static class ScopeRows
{
    public const string User = "user";
    public const string Machine = "machine";

    // Windows' own folder of programs is that of one user as long as the package is for one.
    private const string Programs = "MACHINEPROGRAMS";
    private const string Previous = "PREVIOUSMACHINEFOLDER";
    private const int AfterSearches = 110;
    private const int AfterScope = 120;

    /// <summary>Adds it.</summary>
    /// <returns>The folders to choose between; null when there is no choice.</returns>
    public static ScopeFolders? Add(MsiAuthoring authoring)
    {
        var package = authoring.Package;
        if (package.Scope != MsiScope.Either) return null;
        authoring.Search(new MsiRegistrySearch(Programs, RegistryRoot.LocalMachine, @"SOFTWARE\Microsoft\Windows\CurrentVersion", "ProgramFilesDir", package.Location));
        authoring.Search(new MsiRegistrySearch(Previous, RegistryRoot.LocalMachine, RegistryRows.ProductKey(package), InstallFolderRows.Name, package.Location));
        authoring.Properties.Set(DialogProperties.Scope, User);
        authoring.SetProperty("SetScopeOfMachine", DialogProperties.Scope, Machine, AfterSearches, SequenceTables.InstallUI, $"ALLUSERS = \"1\" OR {Previous}");
        authoring.SetProperty("SetScopeOfFolder", DialogProperties.ScopeOfFolder, $"[{DialogProperties.Scope}]", AfterScope, SequenceTables.InstallUI, MsiPackage.InstallFolder);
        var folder = string.Concat(package.NamedFolders.First(named => named.Id == MsiPackage.InstallFolder).Place.Names.Select(name => FormattedText.Escape(name) + "\\"));
        return new ScopeFolders($@"[{Programs}]\{folder}", $@"[LocalAppDataFolder]Programs\{folder}");
    }
}
