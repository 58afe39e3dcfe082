namespace Packager.Msi;

/// <summary>Upgrades: any older version, and another build of the same one, is replaced; over a newer one nothing is installed ("Preparing an Application for Future Major Upgrades").</summary>
internal static class UpgradeRows
{
    private const string Older = "OLDERVERSIONFOUND";
    private const string Newer = "NEWERVERSIONFOUND";
    private const int MigrateFeatures = 0x001;
    private const int OnlyDetect = 0x002;
    private const int VersionMaxInclusive = 0x200;

    public static void Add(MsiAuthoring authoring)
    {
        var product = authoring.Package.Product;
        var (code, version) = (product.UpgradeCode.Text(), product.Version.ToString());
        authoring.Rows.Add("Upgrade", code, null, version, null, MigrateFeatures | VersionMaxInclusive, null, Older);
        authoring.Rows.Add("Upgrade", code, version, null, null, OnlyDetect, null, Newer);
        authoring.Properties.Secure(Older);
        authoring.Properties.Secure(Newer);
        authoring.Rows.Add("LaunchCondition", "NOT " + Newer, authoring.Package.Dialogs.Texts?["messages.newer"] ?? "A newer version of [ProductName] is installed already. Remove it first if you want to go back.");
        // Files of the product are its own: what an upgrade brings replaces what is there, whatever their versions say. Kept files are not touched.
        authoring.SetProperty("SetReinstallMode", "REINSTALLMODE", "amus", 30, SequenceTables.Install, "NOT REINSTALLMODE");
    }
}
