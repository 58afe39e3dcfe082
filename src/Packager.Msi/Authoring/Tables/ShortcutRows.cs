using System.Globalization;

namespace Packager.Msi;

/// <summary>
/// The tables Shortcut and Icon. A shortcut lies in a user's profile, for which ICE38 and ICE43 want a component whose key path is a value of that
/// user's registry.
/// </summary>
internal static class ShortcutRows
{
    public static void Add(MsiAuthoring authoring)
    {
        foreach (var shortcut in authoring.Package.Shortcuts)
        {
            authoring.Rows.Location = shortcut.Location;
            var directory = authoring.Directories.Id(shortcut.Folder);
            var key = MsiIdentifier.For(shortcut.Name, $"shortcut/{shortcut.Folder}/{shortcut.Name}".ToLowerInvariant());
            var value = new MsiRegistryValue(RegistryRoot.CurrentUser, RegistryRows.ProductKey(authoring.Package) + @"\Shortcuts", key, "#1", shortcut.Location);
            var component = authoring.RegistryComponent(value, shortcut.Folder, shortcut.Feature);
            authoring.Rows.Add("Registry", RegistryRows.KeyOf(value), (int)value.Root, value.Key, value.Name, value.Value, component);
            authoring.Rows.Add("Shortcut", key, directory, authoring.ShortNames.Cell(directory, shortcut.Name), component, shortcut.Target,
                shortcut.Arguments, shortcut.Description, null, Icon(authoring, shortcut, key), shortcut.Icon is null ? null : 0);
        }
    }

    private static string? Icon(MsiAuthoring authoring, MsiShortcut shortcut, string key)
    {
        if (shortcut.Icon is not { } icon) return null;
        var name = string.Create(CultureInfo.InvariantCulture, $"{key}.ico");
        authoring.Rows.Add("Icon", name, icon);
        return name;
    }
}
