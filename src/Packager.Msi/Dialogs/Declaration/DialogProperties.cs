namespace Packager.Msi;

/// <summary>The properties that dialogs read and set.</summary>
internal static class DialogProperties
{
    /// <summary>Names the folder that is being chosen.</summary>
    public const string Browsed = "_BrowseProperty";

    /// <summary>1 once the licence is accepted.</summary>
    public const string LicenceAccepted = "LicenseAccepted";

    /// <summary>1 when the program is to be started at the end. Public, so that the command line can say so.</summary>
    public const string Launch = "LAUNCHAPPLICATION";

    /// <summary>1 when the dialogs were told to remove the product.</summary>
    public const string Removes = "DialogsRemove";

    /// <summary>For whom it is to be installed: <c>user</c> or <c>machine</c>.</summary>
    public const string Scope = "InstallScope";

    /// <summary>For whom the folder is meant that is chosen now.</summary>
    public const string ScopeOfFolder = "ScopeOfFolder";

    /// <summary>What to do with programs that hold files.</summary>
    public const string RestartManager = "RestartManagerOption";

    /// <summary>The list of such programs; the installer's own name.</summary>
    public const string FilesInUse = "FileInUseProcess";
}
