using System.Globalization;
using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>The element around everything: the product's identity and the summary.</summary>
internal static class WxsProduct
{
    private const int PerUser = 8;

    public static XElement Of(WxsContext context)
    {
        var product = context.Dialect == WxsDialect.Wix3 ? Product(context) : Package(context);
        product.AddFirst(context.Dialect == WxsDialect.Wix3 ? PackageOf3(context) : Summary(context));
        product.Add(Media(context));
        return product;
    }

    private static XElement Product(WxsContext context) => context.Make("Product",
        ("Id", context.Database.Property("ProductCode")), ("Name", context.Database.Property("ProductName")),
        ("Version", context.Database.Property("ProductVersion")), ("Manufacturer", context.Database.Property("Manufacturer")),
        ("Language", context.Database.Property("ProductLanguage")), ("UpgradeCode", context.Database.Property("UpgradeCode")),
        ("Codepage", CodePage(context)));

    private static XElement PackageOf3(WxsContext context) => context.Make("Package",
        ("InstallerVersion", context.Database.Summary.PageCount), ("Compressed", "yes"), ("Platform", Platform(context)),
        ("InstallScope", IsPerUser(context) ? "perUser" : "perMachine"), ("Manufacturer", context.Database.Summary.Author),
        ("Comments", context.Database.Summary.Comments), ("Keywords", context.Database.Summary.Keywords));

    private static XElement Package(WxsContext context) => context.Make("Package",
        ("ProductCode", context.Database.Property("ProductCode")), ("Name", context.Database.Property("ProductName")),
        ("Version", context.Database.Property("ProductVersion")), ("Manufacturer", context.Database.Property("Manufacturer")),
        ("Language", context.Database.Property("ProductLanguage")), ("UpgradeCode", context.Database.Property("UpgradeCode")),
        ("Codepage", CodePage(context)), ("InstallerVersion", context.Database.Summary.PageCount), ("Scope", Scope(context)),
        ("UpgradeStrategy", "none"));

    private static XElement Summary(WxsContext context) => context.Make("SummaryInformation",
        ("Manufacturer", context.Database.Summary.Author), ("Description", context.Database.Summary.Subject), ("Keywords", context.Database.Summary.Keywords));

    private static XElement Media(WxsContext context) => context.Make("Media",
        ("Id", 1), ("Cabinet", Cabinet(context)), ("EmbedCab", "yes"));

    private static string Cabinet(WxsContext context) =>
        context.Database.Rows("Media").Select(row => row.Text("Cabinet")).OfType<string>().FirstOrDefault()?.TrimStart('#') ?? "product.cab";

    private static string? CodePage(WxsContext context) =>
        context.Database.CodePage == 0 ? null : context.Database.CodePage.ToString(CultureInfo.InvariantCulture);

    private static string Scope(WxsContext context) => context.Database.Property("ALLUSERS") switch
    {
        "1" => "perMachine",
        "2" => "perUserOrMachine",
        _ => IsPerUser(context) ? "perUser" : "perMachine",
    };

    private static bool IsPerUser(WxsContext context) => ((context.Database.Summary.WordCount ?? 0) & PerUser) != 0;

    private static string Platform(WxsContext context) => context.Database.Summary.Template?.Split(';')[0].Split(',')[0] switch
    {
        "x64" or "AMD64" => "x64",
        "Arm64" => "arm64",
        _ => "x86",
    };
}
