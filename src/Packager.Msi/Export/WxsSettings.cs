using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>Shortcuts, environment variables, lines of INI files and file associations of a component.</summary>
internal static class WxsSettings
{
    public static IEnumerable<XElement> Of(WxsContext context, string component)
    {
        foreach (var row in context.Rows("Shortcut", "Component_", component)) yield return Shortcut(context, row);
        foreach (var row in context.Rows("Environment", "Component_", component)) yield return Environment(context, row);
        foreach (var row in context.Rows("IniFile", "Component_", component)) yield return Ini(context, row);
        foreach (var group in context.Rows("Extension", "Component_", component).GroupBy(row => row.Text("ProgId_"))) yield return Association(context, group.Key, group);
    }

    private static XElement Shortcut(WxsContext context, MsiRow row)
    {
        var target = row.Text("Target")!;
        var isAdvertised = target[0] != '[';
        var shortcut = context.Make("Shortcut", ("Id", row.Text("Shortcut")), ("Directory", row.Text("Directory_")), ("Name", FileNameText.Long(row.Text("Name"))), ("ShortName", row.Text("Name")!.Split('|') is [var name, _] ? name : null),
            ("Target", isAdvertised ? null : target), ("Advertise", WxsWords.YesIf(isAdvertised)), ("Arguments", row.Text("Arguments")), ("Description", row.Text("Description")),
            ("Icon", row.Text("Icon_")), ("IconIndex", row.Number("IconIndex")), ("WorkingDirectory", row.Text("WkDir")), ("Show", row.Number("ShowCmd") switch { 3 => "maximized", 7 => "minimized", _ => null }));
        shortcut.Add(context.Rows("MsiShortcutProperty", "Shortcut_", row.Text("Shortcut")!).Select(p =>
            context.Make("ShortcutProperty", ("Id", p.Text("MsiShortcutProperty")), ("Key", p.Text("PropertyKey")), ("Value", p.Text("PropVariantValue")))));
        return shortcut;
    }

    // What stands before the name says when, what stands around the value says how (Environment table).
    private static XElement Environment(WxsContext context, MsiRow row)
    {
        var name = row.Text("Name")!.TrimStart('=', '+', '-', '!', '*');
        var marks = row.Text("Name")![..^name.Length];
        var value = row.Text("Value");
        var part = value?.StartsWith("[~]", StringComparison.Ordinal) == true ? "last" : value?.EndsWith("[~]", StringComparison.Ordinal) == true ? "first" : "all";
        var text = part switch { "last" => value![3..], "first" => value![..^3], _ => value };
        return context.Make("Environment", ("Id", row.Text("Environment")), ("Name", name), ("Value", part == "all" ? text : text!.Trim(';')),
            ("Action", marks.Contains('!', StringComparison.Ordinal) ? "remove" : marks.Contains('+', StringComparison.Ordinal) ? "create" : "set"), ("Part", part),
            ("Permanent", marks.Contains('-', StringComparison.Ordinal) ? "no" : "yes"), ("System", marks.Contains('*', StringComparison.Ordinal) ? "yes" : "no"));
    }

    private static XElement Ini(WxsContext context, MsiRow row) => context.Make("IniFile", ("Id", row.Text("IniFile")), ("Name", FileNameText.Long(row.Text("FileName"))), ("Directory", row.Text("DirProperty")),
        ("Section", row.Text("Section")), ("Key", row.Text("Key")), ("Value", row.Text("Value")), ("Action", row.Number("Action") switch { 1 => "createLine", 3 => "addTag", _ => "addLine" }));

    private static XElement Association(WxsContext context, string? progId, IEnumerable<MsiRow> extensions)
    {
        var row = progId is null ? null : context.Rows("ProgId", "ProgId", progId).Cast<MsiRow?>().FirstOrDefault();
        var element = context.Make("ProgId", ("Id", progId), ("Description", row?.Text("Description")), ("Icon", row?.Text("Icon_")), ("IconIndex", row?.Number("IconIndex")), ("Advertise", "yes"));
        foreach (var extension in extensions)
        {
            var child = context.Make("Extension", ("Id", extension.Text("Extension")), ("ContentType", extension.Text("MIME_")), ("Advertise", "yes"));
            child.Add(context.Rows("Verb", "Extension_", extension.Text("Extension")!).Select(verb => context.Make("Verb",
                ("Id", verb.Text("Verb")), ("Command", verb.Text("Command")), ("Argument", verb.Text("Argument")), ("Sequence", verb.Number("Sequence")))));
            element.Add(child);
        }

        context.Tell("MIME");
        return element;
    }
}
