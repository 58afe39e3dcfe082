using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>A product's identity is well formed.</summary>
internal sealed class Ice24() : Ice(24, Severity.Error,
    "ProductCode, UpgradeCode, ProductVersion and ProductLanguage are well formed.",
    "correct the property")
{
    private const int MostMajor = 255;

    internal override void Check(IceSubject subject, IceReport report)
    {
        Check("ProductCode", CategoryText.IsGuid, "no GUID in braces and upper case", subject, report);
        Check("ProductVersion", IsProductVersion, "no version up to 255.255.65535", subject, report);
        Check("ProductLanguage", text => CategoryText.IsLanguageList(text) && !text.Contains(',', StringComparison.Ordinal), "no language identifier", subject, report);
        if (subject.Property("UpgradeCode") is not null) Check("UpgradeCode", CategoryText.IsGuid, "no GUID in braces and upper case", subject, report);
    }

    private static void Check(string name, Func<string, bool> isValid, string fault, IceSubject subject, IceReport report)
    {
        if (subject.Property(name) is not { } value) report.Error("Property", "Value", name, "the property is missing", "add the property");
        else if (!isValid(value)) report.Error("Property", "Value", name, $"{ShownText.Quote(value)} is {fault}");
    }

    private static bool IsProductVersion(string text) =>
        CategoryText.IsVersion(text) && text.Split('.').Take(2).All(field => int.Parse(field, System.Globalization.CultureInfo.InvariantCulture) <= MostMajor);
}
