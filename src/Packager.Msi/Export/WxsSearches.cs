using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>Searches, by the tables that say where: a component, a registry value, an INI file, a folder; and which file there.</summary>
internal static class WxsSearches
{
    private const int In64Bit = 16;
    private static readonly string[] Roots = ["HKCR", "HKCU", "HKLM", "HKU"];
    private static readonly string[] Kinds = ["directory", "file", "raw"];

    public static XElement? Of(WxsContext context, string signature)
    {
        var search = Registry(context, signature) ?? Component(context, signature) ?? Ini(context, signature) ?? Directory(context, signature);
        if (search is null)
        {
            context.LeaveOut($"the search {signature}");
            return null;
        }

        search.Add(context.Rows("Signature", "Signature", signature).Select(row => context.Make("FileSearch",
            ("Id", row.Text("Signature")), ("Name", FileNameText.Long(row.Text("FileName"))), ("MinVersion", row.Text("MinVersion")), ("MaxVersion", row.Text("MaxVersion")))));
        return search;
    }

    private static XElement? Registry(WxsContext context, string signature) => context.Rows("RegLocator", "Signature_", signature).Select(row => context.Make("RegistrySearch",
        ("Id", signature), ("Root", Roots[row.Number("Root") ?? 2]), ("Key", row.Text("Key")), ("Name", row.Text("Name")),
        ("Type", Kinds[Math.Min((row.Number("Type") ?? 2) & 3, 2)]), Bitness(context, ((row.Number("Type") ?? 0) & In64Bit) != 0))).FirstOrDefault();

    private static (string, object?) Bitness(WxsContext context, bool is64) =>
        context.Dialect == WxsDialect.Wix4 ? ("Bitness", is64 ? "always64" : "always32") : ("Win64", WxsWords.YesIf(is64));

    private static XElement? Component(WxsContext context, string signature) => context.Rows("CompLocator", "Signature_", signature).Select(row => context.Make("ComponentSearch",
        ("Id", signature), ("Guid", row.Text("ComponentId")), ("Type", row.Number("Type") == 0 ? "directory" : "file"))).FirstOrDefault();

    private static XElement? Ini(WxsContext context, string signature) => context.Rows("IniLocator", "Signature_", signature).Select(row => context.Make("IniFileSearch",
        ("Id", signature), ("Name", FileNameText.Long(row.Text("FileName"))), ("Section", row.Text("Section")), ("Key", row.Text("Key")),
        ("Field", row.Number("Field")), ("Type", Kinds[Math.Min(row.Number("Type") ?? 2, 2)]))).FirstOrDefault();

    private static XElement? Directory(WxsContext context, string signature) => context.Rows("DrLocator", "Signature_", signature).Select(row => context.Make("DirectorySearch",
        ("Id", signature), ("Path", row.Text("Path")), ("Depth", row.Number("Depth")))).FirstOrDefault();
}
