namespace Packager.Msi;

/// <summary>The product's icon in the Icon table; the list of installed programs shows it (ARPPRODUCTICON).</summary>
internal static class IconRows
{
    /// <summary>Its key. The ending is the kind of file, which shortcuts demand.</summary>
    public const string Key = "Product.ico";

    public static void Add(MsiAuthoring authoring)
    {
        if (authoring.Package.Icon is not { } icon) return;
        authoring.Rows.Add("Icon", Key, icon);
        authoring.Properties.Set("ARPPRODUCTICON", Key);
    }
}
