using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>Which other products are looked for and taken away.</summary>
internal static class WxsUpgrade
{
    private const int OnlyDetect = 2;

    public static IEnumerable<XElement> Of(WxsContext context)
    {
        foreach (var group in context.Rows("Upgrade").GroupBy(row => row.Text("UpgradeCode")))
        {
            var upgrade = context.Make("Upgrade", ("Id", group.Key));
            upgrade.Add(group.Select(row => Version(context, row, row.Number("Attributes") ?? 0)));
            yield return upgrade;
        }
    }

    // wixl leaves out a row without a least version; 0.0.0 means the same.
    private static string? Minimum(WxsContext context, MsiRow row) => row.Text("VersionMin") ?? (context.Dialect == WxsDialect.Wix3 ? "0.0.0" : null);

    private static XElement Version(WxsContext context, MsiRow row, int attributes) => context.Make("UpgradeVersion",
        ("Minimum", Minimum(context, row)), ("Maximum", row.Text("VersionMax")),
        ("IncludeMinimum", row.Text("VersionMin") is null ? null : YesNo(attributes, 256)), ("IncludeMaximum", row.Text("VersionMax") is null ? null : YesNo(attributes, 512)),
        ("Language", row.Text("Language")), ("OnlyDetect", YesNo(attributes, OnlyDetect)), ("MigrateFeatures", WxsWords.YesIf((attributes & 1) != 0)),
        ("IgnoreRemoveFailure", WxsWords.YesIf((attributes & 4) != 0)), ("ExcludeLanguages", WxsWords.YesIf((attributes & 1024) != 0)),
        ("RemoveFeatures", row.Text("Remove")), ("Property", row.Text("ActionProperty")));

    private static string YesNo(int attributes, int bit) => (attributes & bit) != 0 ? "yes" : "no";
}
