using System.Collections.Frozen;

namespace Packager.Msi.Validation;

/// <summary>The directories whose place is a property of the installer's.</summary>
internal static class StandardFolders
{
    /// <summary>Their names.</summary>
    public static FrozenSet<string> All { get; } = DirectoryTree.Profile.Concat(
    [
        "CommonAppDataFolder", "CommonFilesFolder", "CommonFiles64Folder", "FontsFolder", "GlobalAssemblyCache", "ProgramFilesFolder", "ProgramFiles64Folder",
        "System16Folder", "System64Folder", "SystemFolder", "TempFolder", "WindowsFolder", "WindowsVolume", "USERPROFILE",
    ]).ToFrozenSet(StringComparer.Ordinal);
}
