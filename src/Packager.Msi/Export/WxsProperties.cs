using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>Properties with the searches that fill them, and the conditions that an installation starts under.</summary>
internal static class WxsProperties
{
    // The element around everything says these, and WiX makes the last ones.
    private static readonly HashSet<string> Elsewhere = new(StringComparer.Ordinal)
    {
        "ProductCode", "ProductName", "ProductVersion", "Manufacturer", "ProductLanguage", "UpgradeCode", "ALLUSERS", "SecureCustomProperties", "AdminProperties", "MsiHiddenProperties",
    };

    public static IEnumerable<XElement> Of(WxsContext context)
    {
        var secure = Names(context, "SecureCustomProperties");
        var hidden = Names(context, "MsiHiddenProperties");
        var searches = context.Rows("AppSearch").ToLookup(row => row.Text("Property")!, row => row.Text("Signature_")!);
        var plain = context.Rows("Property").Where(row => !Elsewhere.Contains(row.Text("Property")!)).Select(row => (Name: row.Text("Property")!, Value: row.Text("Value")));
        var found = searches.Select(search => search.Key).Where(name => context.Database.Property(name) is null).Select(name => (name, (string?)null));
        foreach (var (name, value) in plain.Concat(found).Concat(OfTheCommandLine(context, secure.Union(hidden, StringComparer.Ordinal), searches.Select(search => search.Key))).OrderBy(p => p.Item1, StringComparer.Ordinal))
        {
            var property = context.Make("Property", ("Id", name), ("Value", value), ("Secure", WxsWords.YesIf(secure.Contains(name))), ("Hidden", WxsWords.YesIf(hidden.Contains(name))));
            property.Add(searches[name].Select(signature => WxsSearches.Of(context, signature)));
            yield return property;
        }

        foreach (var row in context.Rows("LaunchCondition"))
        {
            var launch = context.Make(context.Dialect == WxsDialect.Wix4 ? "Launch" : "Condition", ("Message", row.Text("Description")));
            context.Dialect.Condition(launch, row.Text("Condition"));
            yield return launch;
        }
    }

    // Without a value: what somebody types. Folders, what upgrades find and data of actions are declared by these themselves.
    private static IEnumerable<(string Name, string? Value)> OfTheCommandLine(WxsContext context, IEnumerable<string> names, IEnumerable<string> found)
    {
        var declared = context.Rows("Directory").Select(row => row.Text("Directory")).Concat(context.Rows("Upgrade").Select(row => row.Text("ActionProperty")))
            .Concat(context.Rows("CustomAction").Select(row => row.Text("Action"))).Concat(found).ToHashSet(StringComparer.Ordinal);
        return names.Where(name => name.Length > 0 && !declared.Contains(name) && context.Database.Property(name) is null).Select(name => (name, (string?)null));
    }

    private static HashSet<string> Names(WxsContext context, string property) => [.. (context.Database.Property(property) ?? "").Split(';')];
}
