namespace Packager.Msi.Validation;

/// <summary>Whether a component is known by a registry value of the user's own (asked for by ICE38 and ICE43).</summary>
internal static class UserKeyPath
{
    private const int CurrentUser = 1;
    private const int UserOrMachine = -1;

    /// <summary>What is wrong with the component's key path; null when it is such a value. One that follows ALLUSERS counts, for the installer writes it there.</summary>
    public static string? Fault(MsiRow component, IceSubject subject)
    {
        if (component.Text("KeyPath") is not { } key) return "its key path is the folder";
        if (!ComponentKinds.Has(component, ComponentKinds.RegistryKeyPath)) return $"its key path {ShownText.Quote(key)} is no registry value";
        if (subject.Find("Registry", key) is not { } registry) return $"its key path {ShownText.Quote(key)} is not in Registry";
        if (registry.Text("Component_") != component.Text("Component")) return $"its key path {ShownText.Quote(key)} belongs to another component";
        return registry.Number("Root") is CurrentUser or UserOrMachine ? null : $"its key path {ShownText.Quote(key)} is not below HKEY_CURRENT_USER";
    }
}
