namespace Packager.Msi;

/// <summary>The Registry table. Each value is a component's key path, so that a release without it takes it away.</summary>
internal static class RegistryRows
{
    public static void Add(MsiAuthoring authoring)
    {
        foreach (var value in authoring.Package.Registry) authoring.AddValue(value);
    }

    /// <summary>A value with its component.</summary>
    public static void AddValue(this MsiAuthoring authoring, MsiRegistryValue value)
    {
        authoring.Rows.Location = value.Location;
        var component = authoring.RegistryComponent(value, new MsiPlace(MsiPackage.InstallFolder, []), value.Feature);
        authoring.Rows.Add("Registry", KeyOf(value), (int)value.Root, value.Key, value.Name, value.Value, component);
    }

    /// <summary>A component whose key path is a registry value; the value's own row is left to the caller.</summary>
    public static string RegistryComponent(this MsiAuthoring authoring, MsiRegistryValue value, MsiPlace place, string feature)
    {
        var code = ComponentGuid.OfRegistry(value.Root, value.Key, value.Name ?? "", authoring.Package.Platform.Is64Bit());
        return authoring.Components.Add(new MsiComponent(KeyOf(value), code, authoring.Directories.Id(place), KeyOf(value), ComponentAttributes.RegistryKeyPath, feature));
    }

    /// <summary>The key of a value's row.</summary>
    public static string KeyOf(MsiRegistryValue value) => MsiIdentifier.For(value.Name ?? "default", $"registry/{value.Root}/{value.Key}/{value.Name}".ToLowerInvariant());

    /// <summary>The key of the product's own values.</summary>
    public static string ProductKey(MsiPackage package) => ProductKey(package.Product.Manufacturer, package.Product.Name);

    /// <summary>The key of the own values of a product by its maker and name.</summary>
    public static string ProductKey(string manufacturer, string name) => $@"Software\{Plain(manufacturer)}\{Plain(name)}";

    /// <summary>The root of values that belong to whoever the product is installed for.</summary>
    public static RegistryRoot Root(MsiScope scope) => scope switch
    {
        MsiScope.PerMachine => RegistryRoot.LocalMachine,
        MsiScope.PerUser => RegistryRoot.CurrentUser,
        _ => RegistryRoot.MachineOrUser,
    };

    // A backslash would begin another key, brackets and braces would be properties.
    private static string Plain(string name) => string.Concat(name.Select(c => c is '\\' or '[' or ']' or '{' or '}' ? '_' : c));
}
