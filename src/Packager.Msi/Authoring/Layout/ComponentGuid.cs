using System.Text;

namespace Packager.Msi;

/// <summary>
/// Component codes that stay the same from release to release, which upgrades rest on. Those of files and registry values are made as the WiX Toolset
/// makes them for <c>Guid="*"</c>, so that a product that moves here keeps its components.
/// </summary>
internal static class ComponentGuid
{
    // WiX's namespace for components.
    private static readonly Guid s_wix = new("3064e5c6-fb63-4fe9-ac49-e446a792efa5");

    // Ours, for components that WiX makes no code for: their key path is a folder.
    private static readonly Guid s_own = new("4c4ad1b4-35a0-5c35-9e3f-1f7c3f2b8f5d");

    /// <summary>The code of a component whose key path is a file.</summary>
    /// <param name="directory">The canonical path of its folder, <see cref="DirectoryTree.CanonicalPath"/>.</param>
    /// <param name="name">The file's long name.</param>
    public static Guid OfFile(string directory, string name) => NameGuid.Create(s_wix, Encoding.Unicode.GetBytes(directory + "\\" + name.ToLowerInvariant()));

    /// <summary>The code of a component whose key path is a registry value.</summary>
    /// <param name="root">The root of the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="name">The value's name; empty for the default value.</param>
    /// <param name="is64Bit">Whether it lies in the 64-bit registry.</param>
    public static Guid OfRegistry(RegistryRoot root, string key, string name, bool is64Bit)
    {
        var word = root switch
        {
            RegistryRoot.ClassesRoot => "classesroot",
            RegistryRoot.CurrentUser => "currentuser",
            RegistryRoot.LocalMachine => "localmachine",
            RegistryRoot.Users => "users",
            _ => "machineuser",
        };
        return NameGuid.Create(s_wix, Encoding.Unicode.GetBytes($"{(is64Bit ? "64" : "")}{word}\\{key.ToLowerInvariant()}\\{name.ToLowerInvariant()}"));
    }

    /// <summary>The code of a component whose key path is a folder: one for each product and purpose.</summary>
    public static Guid OfFolder(Guid upgradeCode, string purpose) =>
        NameGuid.Create(s_own, Encoding.UTF8.GetBytes($"{upgradeCode:D}/{purpose}"));
}
