using System.Collections.Frozen;

namespace Packager.Msi;

/// <summary>The folders that the Windows Installer itself sets as properties, and where they usually lie on the system's disk.</summary>
internal static class UsualPlaces
{
    private static readonly FrozenDictionary<string, string> Places = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ProgramFilesFolder"] = "Program Files (x86)",
        ["ProgramFiles64Folder"] = "Program Files",
        ["ProgramFiles6432Folder"] = "Program Files",
        ["CommonFilesFolder"] = "Program Files (x86)/Common Files",
        ["CommonFiles64Folder"] = "Program Files/Common Files",
        ["CommonFiles6432Folder"] = "Program Files/Common Files",
        ["CommonAppDataFolder"] = "ProgramData",
        ["WindowsFolder"] = "Windows",
        ["FontsFolder"] = "Windows/Fonts",
        ["System64Folder"] = "Windows/System32",
        ["SystemFolder"] = "Windows/SysWOW64",
        ["System16Folder"] = "Windows/System",
        ["System6432Folder"] = "Windows/System32",
        ["TempFolder"] = "Windows/Temp",
        ["WindowsVolume"] = "",
        ["AppDataFolder"] = "AppData/Roaming",
        ["LocalAppDataFolder"] = "AppData/Local",
        ["PersonalFolder"] = "Documents",
        ["MyPicturesFolder"] = "Pictures",
        ["FavoritesFolder"] = "Favorites",
        ["DesktopFolder"] = "Desktop",
        ["StartMenuFolder"] = "Start Menu",
        ["ProgramMenuFolder"] = "Start Menu/Programs",
        ["StartupFolder"] = "Start Menu/Programs/Startup",
        ["AdminToolsFolder"] = "Start Menu/Programs/Administrative Tools",
        ["SendToFolder"] = "SendTo",
        ["TemplateFolder"] = "Templates",
        ["NetHoodFolder"] = "Network Shortcuts",
        ["PrintHoodFolder"] = "Printer Shortcuts",
        ["RecentFolder"] = "Recent",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Where a standard folder usually lies, with forward slashes; null when the directory is none. A merge module adds a dot and its own identifier to the name.</summary>
    public static string? Place(string directory) => Places.GetValueOrDefault(Name(directory));

    /// <summary>The directory's name without what a merge module adds.</summary>
    public static string Name(string directory) => directory.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? directory[..dot] : directory;
}
