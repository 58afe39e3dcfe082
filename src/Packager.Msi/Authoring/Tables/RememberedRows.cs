namespace Packager.Msi;

/// <summary>Values of properties that one installation writes into the registry for the next one to find: upgrades, repairs and removals. The command line goes before them.</summary>
internal static class RememberedRows
{
    /// <summary>Remembers one.</summary>
    /// <param name="authoring">The package; the row's location is that of the rows before.</param>
    /// <param name="property">The public property.</param>
    /// <param name="found">The public property that receives what was remembered.</param>
    /// <param name="key">The key of the registry.</param>
    /// <param name="name">The value's name.</param>
    /// <param name="action">The action that takes over what was found.</param>
    /// <param name="number">Its place in the sequence.</param>
    public static void Remember(this MsiAuthoring authoring, string property, string found, string key, string name, string action, int number)
    {
        var value = new MsiRegistryValue(RegistryRows.Root(authoring.Package.Scope), key, name, $"[{property}]", authoring.Rows.Location);
        authoring.Rows.Add("Registry", RegistryRows.KeyOf(value), (int)value.Root, key, name, value.Value, Component(authoring, value));
        foreach (var root in Roots(authoring.Package.Scope)) authoring.Search(new MsiRegistrySearch(found, root, key, name, value.Location));
        authoring.SetProperty(action, property, $"[{found}]", number, SequenceTables.Install, $"{found} AND NOT {property}");
        authoring.Properties.Secure(property);
    }

    // A folder tells as well whether it is there, and unlike a registry value does not make Wine take the feature for one that runs from its source.
    private static string Component(MsiAuthoring authoring, MsiRegistryValue value)
    {
        var place = new MsiPlace(MsiPackage.InstallFolder, []);
        return authoring.Package.Scope == MsiScope.PerMachine
            ? authoring.FolderComponent(RegistryRows.KeyOf(value), place, value.Name!.ToLowerInvariant(), MsiFeature.MainId, condition: null)
            : authoring.RegistryComponent(value, place, MsiFeature.MainId);
    }

    private static RegistryRoot[] Roots(MsiScope scope) => scope switch
    {
        MsiScope.PerMachine => [RegistryRoot.LocalMachine],
        MsiScope.PerUser => [RegistryRoot.CurrentUser],
        _ => [RegistryRoot.CurrentUser, RegistryRoot.LocalMachine],
    };
}
