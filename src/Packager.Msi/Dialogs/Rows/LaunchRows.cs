namespace Packager.Msi;

/// <summary>The custom action that starts a program of the package from the last dialog, as the user who sees it (type 18, neither waited for nor judged).</summary>
internal static class LaunchRows
{
    public const string Action = "LaunchApplication";

    // 18: a program that the File table names; 0xC0: nobody waits for its end.
    private const int StartInstalledFile = 18 | 0xC0;

    /// <summary>Adds it.</summary>
    /// <returns>The condition under which the program is there; null when nothing is to be started, or after PKG3043.</returns>
    public static string? Add(MsiAuthoring authoring)
    {
        if (authoring.Package.Dialogs is not { Launch: { } launch, Set: not DialogSet.None }) return null;
        var folder = authoring.Directories.CanonicalPath(launch.Folder);
        var file = authoring.Files.FirstOrDefault(f =>
            string.Equals(f.File.Name, launch.Name, StringComparison.OrdinalIgnoreCase) && authoring.Directories.CanonicalPath(f.File.Folder) == folder);
        if (file is null)
        {
            authoring.Diagnostics.Add(DialogFaults.NoProgram, authoring.Rows.Location, $"the package installs no '{launch.Folder}\\{launch.Name}' to start", "name a program that it installs");
            return null;
        }

        authoring.Rows.Add("CustomAction", Action, StartInstalledFile, file.Key, launch.Arguments);
        if (launch.IsChecked) authoring.Properties.Set(DialogProperties.Launch, "1");
        // The component of a file has the file's key; 3 says that it is about to be on this machine's disk.
        return $"NOT Installed AND ${file.Key} = 3";
    }
}
