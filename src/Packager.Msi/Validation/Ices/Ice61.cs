using Packager.Model;

namespace Packager.Msi.Validation;

/// <summary>Upgrades find what they are meant to.</summary>
internal sealed class Ice61() : Ice(61, Severity.Error,
    "Ranges of versions in Upgrade are well formed and not empty, and each row has a public property of its own that is secure and not set beforehand.",
    "correct the row of Upgrade, and list its ActionProperty in SecureCustomProperties")
{
    private const int OnlyDetect = 0x2;
    private const int MinInclusive = 0x100;
    private const int MaxInclusive = 0x200;

    private static readonly string[] s_needed = ["UpgradeCode", "ProductVersion"];

    internal override void Check(IceSubject subject, IceReport report)
    {
        if (!subject.HasRows("Upgrade")) return;
        foreach (var needed in s_needed.Where(name => subject.Property(name) is null))
            report.Error("Property", "Value", needed, "the property is missing, and Upgrade needs it", "add the property");
        CheckProperties(subject, report);
        foreach (var row in subject.Rows("Upgrade"))
        {
            if (!CategoryText.IsGuid(row.Text("UpgradeCode") ?? "")) report.Error(row, "UpgradeCode", $"{ShownText.Quote(row.Text("UpgradeCode"))} is no GUID in braces and upper case");
            CheckRange(row, report);
            CheckOwn(row, subject, report);
        }
    }

    private static void CheckProperties(IceSubject subject, IceReport report)
    {
        var secure = (subject.Property("SecureCustomProperties") ?? "").Split(';').ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in subject.Rows("Upgrade"))
        {
            var name = row.Text("ActionProperty") ?? "";
            if (subject.Property(name) is not null) report.Error(row, "ActionProperty", $"{ShownText.Quote(name)} is set in Property", "take it out of Property");
            if (!IdentifierText.IsPublic(name)) report.Error(row, "ActionProperty", $"{ShownText.Quote(name)} has lower case letters", "spell the property in capitals");
            if (!secure.Contains(name)) report.Error(row, "ActionProperty", $"{ShownText.Quote(name)} is not in SecureCustomProperties", "add it to the property SecureCustomProperties");
            if (!used.Add(name)) report.Error(row, "ActionProperty", $"{ShownText.Quote(name)} is used by another row", "give each row a property of its own");
        }
    }

    private static void CheckRange(MsiRow row, IceReport report)
    {
        var (least, most) = (row.Text("VersionMin"), row.Text("VersionMax"));
        if (least is null && most is null) report.Error(row, "VersionMin", "neither the least nor the greatest version is given");
        var (from, to) = (VersionNumber.Parse(least), VersionNumber.Parse(most));
        if (least is not null && from is null) report.Error(row, "VersionMin", $"{ShownText.Quote(least)} is no version up to 255.255.65535");
        if (most is not null && to is null) report.Error(row, "VersionMax", $"{ShownText.Quote(most)} is no version up to 255.255.65535");
        if (to < from) report.Error(row, "VersionMax", $"{most} is below {least}");
        else if (to is not null && to == from && !(Has(row, MinInclusive) && Has(row, MaxInclusive)))
            report.Error(row, "VersionMax", $"no version lies between {least} and {most}", "set the bits 256 and 512 in Attributes");
    }

    private static void CheckOwn(MsiRow row, IceSubject subject, IceReport report)
    {
        if (Has(row, OnlyDetect) || row.Text("UpgradeCode") != subject.Property("UpgradeCode")) return;
        const string Hint = "set VersionMax to the product's version and clear bit 512; where the same version shall be replaced, this warning is the price";
        if (row.Text("VersionMax") is not { } most) report.Warning(row, "VersionMax", "removes newer versions of this product too", Hint);
        else if (VersionNumber.Parse(subject.Property("ProductVersion")) is { } own && VersionNumber.Parse(most) is { } to && (Has(row, MaxInclusive) ? to >= own : to > own))
            report.Warning(row, "VersionMax", $"removes this product's own version or newer ones: up to {most}, and this is {subject.Property("ProductVersion")}", Hint);
    }

    private static bool Has(MsiRow row, int bit) => ((row.Number("Attributes") ?? 0) & bit) != 0;
}
