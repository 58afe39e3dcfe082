using System.Collections.Frozen;

namespace Packager.Msi;

/// <summary>The folders that Windows Installer knows by property ("System Folder Properties").</summary>
public static class StandardFolders
{
    private static readonly FrozenDictionary<string, bool> s_isOfUser = new Dictionary<string, bool>(StringComparer.Ordinal)
    {
        ["AdminToolsFolder"] = true, ["AppDataFolder"] = true, ["CommonAppDataFolder"] = false, ["CommonFiles64Folder"] = false, ["CommonFilesFolder"] = false,
        ["DesktopFolder"] = true, ["FavoritesFolder"] = true, ["FontsFolder"] = false, ["LocalAppDataFolder"] = true, ["MyPicturesFolder"] = true,
        ["NetHoodFolder"] = true, ["PersonalFolder"] = true, ["PrintHoodFolder"] = true, ["ProgramFiles64Folder"] = false, ["ProgramFilesFolder"] = false,
        ["ProgramMenuFolder"] = true, ["RecentFolder"] = true, ["SendToFolder"] = true, ["StartMenuFolder"] = true, ["StartupFolder"] = true,
        ["System64Folder"] = false, ["SystemFolder"] = false, ["TempFolder"] = false, ["TemplateFolder"] = true, ["WindowsFolder"] = false, ["WindowsVolume"] = false,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Their ids, sorted.</summary>
    public static IEnumerable<string> Ids => s_isOfUser.Keys.Order(StringComparer.Ordinal);

    /// <summary>Whether an id is one of them.</summary>
    public static bool Contains(string id) => s_isOfUser.ContainsKey(id);

    /// <summary>Whether the folder belongs to a user's profile (as ICE38, ICE43, ICE57, ICE64 and ICE91 count them).</summary>
    public static bool IsOfUser(string id) => s_isOfUser.GetValueOrDefault(id);
}
