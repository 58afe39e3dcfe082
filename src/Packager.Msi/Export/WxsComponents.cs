using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>A component with everything that it installs.</summary>
internal static class WxsComponents
{
    public static XElement Of(WxsContext context, MsiRow row)
    {
        var id = row.Text("Component")!;
        var attributes = row.Number("Attributes") ?? 0;
        var component = context.Make("Component", ("Id", id), ("Guid", row.Text("ComponentId") ?? ""),
            ("Permanent", WxsWords.YesIf((attributes & 16) != 0)), ("NeverOverwrite", WxsWords.YesIf((attributes & 128) != 0)),
            ("SharedDllRefCount", WxsWords.YesIf((attributes & 8) != 0)), ("Transitive", WxsWords.YesIf((attributes & 64) != 0)),
            ("KeyPath", WxsWords.YesIf(row.Text("KeyPath") is null)), Bitness(context, (attributes & 256) != 0));
        if (row.Text("Condition") is { } condition) component.Add(Condition(context, condition));
        component.Add(WxsFiles.Of(context, id, row.Text("KeyPath")));
        component.Add(WxsRegistry.Of(context, id, (attributes & 4) != 0 ? row.Text("KeyPath") : null));
        component.Add(WxsServices.Of(context, id));
        component.Add(WxsSettings.Of(context, id));
        return component;
    }

    private static (string, object?) Bitness(WxsContext context, bool is64) =>
        context.Dialect == WxsDialect.Wix4 ? ("Bitness", is64 ? "always64" : "always32") : ("Win64", WxsWords.YesIf(is64));

    private static object Condition(WxsContext context, string condition) =>
        context.Dialect == WxsDialect.Wix4 ? new XAttribute("Condition", condition) : new XElement(context.Dialect.Element("Condition"), condition);
}
