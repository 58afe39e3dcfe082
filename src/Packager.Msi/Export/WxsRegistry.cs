using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>Registry values of a component.</summary>
internal static class WxsRegistry
{
    private static readonly string[] Roots = ["HKMU", "HKCR", "HKCU", "HKLM", "HKU"];

    public static IEnumerable<XElement> Of(WxsContext context, string component, string? keyPath)
    {
        foreach (var row in context.Rows("Registry", "Component_", component))
        {
            var id = row.Text("Registry")!;
            var element = IsKeyAlone(row) ? Key(context, row) : Value(context, row);
            if (id == keyPath) element.SetAttributeValue("KeyPath", "yes");
            element.Add(WxsPermissions.Of(context, "Registry", id));
            yield return element;
        }

        foreach (var row in context.Rows("RemoveRegistry", "Component_", component))
        {
            var isKey = row.Text("Name") == "-";
            yield return context.Make(isKey ? "RemoveRegistryKey" : "RemoveRegistryValue", ("Id", row.Text("RemoveRegistry")), ("Root", Root(row)), ("Key", row.Text("Key")),
                ("Name", isKey ? null : row.Text("Name")), ("Action", isKey ? "removeOnInstall" : null));
        }
    }

    private static bool IsKeyAlone(MsiRow row) => row.Text("Value") is null && row.Text("Name") is "+" or "-" or "*";

    private static XElement Key(WxsContext context, MsiRow row) => context.Make("RegistryKey", ("Id", row.Text("Registry")), ("Root", Root(row)), ("Key", row.Text("Key")),
        ("ForceCreateOnInstall", WxsWords.YesIf(row.Text("Name") is "+" or "*")), ("ForceDeleteOnUninstall", WxsWords.YesIf(row.Text("Name") is "-" or "*")));

    private static XElement Value(WxsContext context, MsiRow row)
    {
        var (type, value) = Typed(row.Text("Value") ?? "");
        var element = context.Make("RegistryValue", ("Id", row.Text("Registry")), ("Root", Root(row)), ("Key", row.Text("Key")), ("Name", row.Text("Name")), ("Type", type));
        if (type == "multiString") element.Add(value.Split("[~]", StringSplitOptions.RemoveEmptyEntries).Select(part => Part(context, part)));
        else element.SetAttributeValue("Value", value);
        return element;
    }

    private static XElement Part(WxsContext context, string text) => context.Dialect == WxsDialect.Wix4
        ? context.Make("MultiString", ("Value", text))
        : new XElement(context.Dialect.Element("MultiStringValue"), text);

    // What stands before a value says its type (Registry table).
    private static (string Type, string Value) Typed(string value) => value switch
    {
        _ when value.StartsWith("##", StringComparison.Ordinal) => ("string", value[1..]),
        _ when value.StartsWith("#x", StringComparison.OrdinalIgnoreCase) => ("binary", value[2..]),
        _ when value.StartsWith("#%", StringComparison.Ordinal) => ("expandable", value[2..]),
        _ when value.StartsWith('#') => ("integer", value[1..]),
        _ when value.Contains("[~]", StringComparison.Ordinal) => ("multiString", value),
        _ => ("string", value),
    };

    private static string Root(MsiRow row) => Roots[Math.Clamp((row.Number("Root") ?? 2) + 1, 0, Roots.Length - 1)];
}
