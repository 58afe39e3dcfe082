using System.Collections.Frozen;

namespace Packager.Msi;

/// <summary>Whose a standard folder is.</summary>
internal enum FolderOwner
{
    /// <summary>The machine's.</summary>
    Machine,

    /// <summary>In a user's profile; for a package that is installed for all users in the one that they share.</summary>
    Profile,

    /// <summary>In a user's profile, always.</summary>
    User,
}

/// <summary>A folder that Windows Installer, or a tool that makes packages, knows by name.</summary>
/// <param name="Id">The name.</param>
/// <param name="Place">Where it usually lies on the system's disk or in the profile, with forward slashes; null when that is not known.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="IsProperty">Whether Windows Installer sets a property of that name ("System Folder Properties"); otherwise the tool puts another name in its place.</param>
internal sealed record StandardFolder(string Id, string? Place, FolderOwner Owner = FolderOwner.Machine, bool IsProperty = true);

/// <summary>The folders that packages know by name, one table for all who ask.</summary>
public static class StandardFolders
{
    private static readonly FrozenDictionary<string, StandardFolder> s_all = new StandardFolder[]
    {
        new("ProgramFilesFolder", "Program Files (x86)"),
        new("ProgramFiles64Folder", "Program Files"),
        new("ProgramFiles6432Folder", "Program Files", IsProperty: false),
        new("CommonFilesFolder", "Program Files (x86)/Common Files"),
        new("CommonFiles64Folder", "Program Files/Common Files"),
        new("CommonFiles6432Folder", "Program Files/Common Files", IsProperty: false),
        new("CommonAppDataFolder", "ProgramData"),
        new("WindowsFolder", "Windows"),
        new("FontsFolder", "Windows/Fonts"),
        new("System64Folder", "Windows/System32"),
        new("SystemFolder", "Windows/SysWOW64"),
        new("System16Folder", "Windows/System"),
        new("System6432Folder", "Windows/System32", IsProperty: false),
        new("TempFolder", "Windows/Temp"),
        new("WindowsVolume", ""),
        new("GlobalAssemblyCache", null),
        new("USERPROFILE", null),
        new("AppDataFolder", "AppData/Roaming", FolderOwner.User),
        new("LocalAppDataFolder", "AppData/Local", FolderOwner.User),
        new("PersonalFolder", "Documents", FolderOwner.User),
        new("MyPicturesFolder", "Pictures", FolderOwner.User),
        new("FavoritesFolder", "Favorites", FolderOwner.User),
        new("SendToFolder", "SendTo", FolderOwner.User),
        new("NetHoodFolder", "Network Shortcuts", FolderOwner.User),
        new("PrintHoodFolder", "Printer Shortcuts", FolderOwner.User),
        new("RecentFolder", "Recent", FolderOwner.User),
        new("DesktopFolder", "Desktop", FolderOwner.Profile),
        new("StartMenuFolder", "Start Menu", FolderOwner.Profile),
        new("ProgramMenuFolder", "Start Menu/Programs", FolderOwner.Profile),
        new("StartupFolder", "Start Menu/Programs/Startup", FolderOwner.Profile),
        new("AdminToolsFolder", "Start Menu/Programs/Administrative Tools", FolderOwner.Profile),
        new("TemplateFolder", "Templates", FolderOwner.Profile),
    }.ToFrozenDictionary(folder => folder.Id, StringComparer.Ordinal);

    /// <summary>Those that Windows Installer sets as properties.</summary>
    public static FrozenSet<string> Properties { get; } = Where(folder => folder.IsProperty);

    /// <summary>Those in a user's profile (as ICE38, ICE43, ICE57 and ICE64 count them).</summary>
    public static FrozenSet<string> OfUsers { get; } = Where(folder => folder.Owner != FolderOwner.Machine);

    /// <summary>Those of them that stay the user's own when the package is installed for all users (ICE91).</summary>
    public static FrozenSet<string> AlwaysOfUsers { get; } = Where(folder => folder.Owner == FolderOwner.User);

    /// <summary>One by its name; null when there is none.</summary>
    internal static StandardFolder? Find(string id) => s_all.GetValueOrDefault(id);

    /// <summary>Where one usually lies, with forward slashes; null when the directory is none. A merge module adds a dot and its own identifier to the name.</summary>
    public static string? Place(string directory) => s_all.GetValueOrDefault(WithoutModule(directory))?.Place;

    /// <summary>The directory's name without what a merge module adds.</summary>
    public static string WithoutModule(string directory) => directory.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? directory[..dot] : directory;

    private static FrozenSet<string> Where(Func<StandardFolder, bool> isMeant) =>
        s_all.Values.Where(isMeant).Select(folder => folder.Id).ToFrozenSet(StringComparer.Ordinal);
}
