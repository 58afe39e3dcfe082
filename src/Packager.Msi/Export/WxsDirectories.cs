using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>The tree of folders, each with the components that lie in it.</summary>
internal static class WxsDirectories
{
    private const string Root = "TARGETDIR";

    public static IEnumerable<XElement> Of(WxsContext context)
    {
        var children = context.Rows("Directory").Where(row => row.Text("Directory_Parent") is { } parent && parent != row.Text("Directory"))
            .ToLookup(row => row.Text("Directory_Parent")!);
        if (context.Dialect == WxsDialect.Wix3)
        {
            var root = context.Make("Directory", ("Id", Root), ("Name", "SourceDir"));
            root.Add(Inside(context, Root, children, [Root]));
            return [root];
        }

        return Inside(context, Root, children, [Root]);
    }

    private static IEnumerable<XElement> Inside(WxsContext context, string folder, ILookup<string, MsiRow> children, HashSet<string> above)
    {
        foreach (var row in children[folder])
        {
            var name = row.Text("Directory")!;
            if (!WxsContext.Enter(above, name))
            {
                context.LeaveOut($"the folder {name}, which lies in itself or too deep");
                continue;
            }

            var element = context.Dialect == WxsDialect.Wix4 && folder == Root && IsStandard(row)
                ? context.Make("StandardDirectory", ("Id", name))
                : context.Make("Directory", ("Id", name), ("Name", Name(row)), ("ShortName", ShortName(row)));
            element.Add(Inside(context, name, children, above));
            above.Remove(name);
            yield return element;
        }

        foreach (var component in context.Rows("Component", "Directory_", folder)) yield return WxsComponents.Of(context, component);
    }

    // A standard folder's name is filled in by Windows: the table has a placeholder.
    private static bool IsStandard(MsiRow row) => row.Text("Directory")!.EndsWith("Folder", StringComparison.Ordinal) && Target(row) is ".";

    // A placeholder is no name: the folder is where its parent is, or where Windows says.
    private static string? Name(MsiRow row) => Target(row) is "." ? (row.Text("Directory")!.EndsWith("Folder", StringComparison.Ordinal) ? "." : null) : FileNameText.Long(Target(row));

    private static string? ShortName(MsiRow row) => Target(row).Split('|') is [var name, _] ? name : null;

    private static string Target(MsiRow row) => (row.Text("DefaultDir") ?? ".").Split(':')[0];
}
