namespace Packager.Msi;

/// <summary>Upgrades: any older version, and another build of the same one, is replaced; over a newer one nothing is installed ("Preparing an Application for Future Major Upgrades").</summary>
internal static class UpgradeRows
{
    /// <summary>The property that names the products to be replaced.</summary>
    public const string Older = "OLDERVERSIONFOUND";

    /// <summary>The property that names newer ones.</summary>
    public const string Newer = "NEWERVERSIONFOUND";

    /// <summary>The same for Wine.</summary>
    public const string NewerBounded = "NEWERVERSIONFOUNDTOO";

    private const int MigrateFeatures = 0x001;
    private const int OnlyDetect = 0x002;
    private const int VersionMaxInclusive = 0x200;

    // Versions are compared there as signed numbers of 32 bits.
    private static readonly ProductVersion s_wineHighest = new(127, 255, 65535);

    public static void Add(MsiAuthoring authoring)
    {
        var product = authoring.Package.Product;
        var (code, version) = (product.UpgradeCode.Text(), product.Version.ToString());
        authoring.Rows.Add("Upgrade", code, null, version, null, MigrateFeatures | VersionMaxInclusive, null, Older);
        authoring.Rows.Add("Upgrade", code, version, null, null, OnlyDetect, null, Newer);
        // Wine takes an open end for version 0; a row with an end finds there what the one before finds on Windows.
        if (product.Version < s_wineHighest) authoring.Rows.Add("Upgrade", code, version, s_wineHighest.ToString(), null, OnlyDetect, null, NewerBounded);
        authoring.Properties.Secure(Older);
        authoring.Properties.Secure(Newer);
        authoring.Properties.Secure(NewerBounded);
        authoring.Rows.Add("LaunchCondition", $"NOT {Newer} AND NOT {NewerBounded}", authoring.Package.Dialogs.Texts?["messages.newer"] ?? "A newer version of [ProductName] is installed already. Remove it first if you want to go back.");
        // Files of the product are its own: what an upgrade brings replaces what is there, whatever their versions say. Kept files are not touched.
        authoring.SetProperty("SetReinstallMode", "REINSTALLMODE", "amus", 30, SequenceTables.Install, "NOT REINSTALLMODE");
    }
}
