using System.Globalization;
using Packager.Msi.Validation;

namespace Packager.Msi;

/// <summary>The product's identity, for whom it is installed, and what the list of installed programs says of it ("Property Reference").</summary>
internal static class ProductRows
{
    public static void Add(MsiAuthoring authoring)
    {
        var product = authoring.Package.Product;
        var properties = authoring.Properties;
        properties.Set("ProductName", product.Name);
        properties.Set("ProductVersion", product.Version.ToString());
        properties.Set("ProductLanguage", product.Language.ToString(CultureInfo.InvariantCulture));
        properties.Set("Manufacturer", product.Manufacturer);
        properties.Set("UpgradeCode", product.UpgradeCode.Text());
        AddScope(authoring);
        properties.Set(IceOverrides.Property, IceOverrides.Write(authoring.Package.IceOverrides));
        properties.Set("ARPCOMMENTS", product.Description);
        properties.Set("ARPCONTACT", product.Contact);
        properties.Set("ARPURLINFOABOUT", product.Homepage);
        properties.Set("ARPHELPLINK", product.HelpLink);
        properties.Set("ARPURLUPDATEINFO", product.UpdateLink);
        if (product.NoModify) properties.Set("ARPNOMODIFY", "1");
        if (product.NoRepair) properties.Set("ARPNOREPAIR", "1");
        // The list of programs shows where it lies; the folder is settled when CostFinalize has run.
        authoring.SetProperty("SetInstallLocation", "ARPINSTALLLOCATION", $"[{MsiPackage.InstallFolder}]", 1010, SequenceTables.InstallExecute);
    }

    private static void AddScope(MsiAuthoring authoring)
    {
        if (authoring.Package.Scope == MsiScope.PerMachine) authoring.Properties.Set("ALLUSERS", "1");
        if (authoring.Package.Scope != MsiScope.Either) return;
        authoring.Properties.Set("ALLUSERS", "2");
        authoring.Properties.Set("MSIINSTALLPERUSER", "1");
    }
}
