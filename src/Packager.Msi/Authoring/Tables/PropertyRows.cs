namespace Packager.Msi;

/// <summary>Public properties of the package's own: the command line's value, else that of the installation before, else the default.</summary>
internal static class PropertyRows
{
    public static void Add(MsiAuthoring authoring)
    {
        // Below the product's own key, where an instance's values are its own.
        var key = RegistryRows.ProductKey(authoring.Package) + @"\Properties";
        foreach (var property in authoring.Package.Properties) Add(authoring, property, key);
    }

    private static void Add(MsiAuthoring authoring, MsiProperty property, string key)
    {
        var name = property.Name;
        authoring.Rows.Location = property.Location;
        authoring.Properties.Secure(name);
        if (property.IsSecret) authoring.Properties.Hide(name);
        if (property.IsRemembered) authoring.Remember(name, MsiProperty.Previous + name, key, name, "UsePrevious_" + name, Number(authoring));
        // In the Property table a default would look like something that the command line says.
        if (property.Default is { } value) authoring.SetProperty("Default_" + name, name, FormattedText.Escape(value), Number(authoring), SequenceTables.Install, $"NOT {name}");
    }

    private static int Number(MsiAuthoring authoring) => authoring.StepNumbers.Take(StepNumbers.Properties, authoring.Rows.Location);
}
