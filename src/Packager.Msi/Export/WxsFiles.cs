using System.Xml.Linq;

namespace Packager.Msi;

/// <summary>Files of a component, with their shortcuts and permissions, and what is copied or removed beside them.</summary>
internal static class WxsFiles
{
    public static IEnumerable<XElement> Of(WxsContext context, string component, string? keyPath)
    {
        foreach (var row in context.Rows("File", "Component_", component))
        {
            var attributes = row.Number("Attributes") ?? 0;
            var id = row.Text("File")!;
            var file = context.Make("File", ("Id", id), ("Name", FileNameText.Long(row.Text("FileName"))), ("Source", context.Sources.Files.GetValueOrDefault(id)),
                ("KeyPath", WxsWords.YesIf(id == keyPath)), ("Vital", (attributes & 512) != 0 ? null : "no"), ("Checksum", WxsWords.YesIf((attributes & 1024) != 0)),
                ("ReadOnly", WxsWords.YesIf((attributes & 1) != 0)), ("Hidden", WxsWords.YesIf((attributes & 2) != 0)), ("System", WxsWords.YesIf((attributes & 4) != 0)),
                ("CompanionFile", row.Text("Version") is { } version && !char.IsAsciiDigit(version[0]) ? version : null));
            file.Add(WxsPermissions.Of(context, "File", id));
            yield return file;
        }

        foreach (var row in context.Rows("RemoveFile", "Component_", component))
        {
            var name = row.Text("FileName");
            yield return context.Make(name is null ? "RemoveFolder" : "RemoveFile", ("Id", row.Text("FileKey")), ("Name", FileNameText.Long(name)),
                (IsProperty(context, row.Text("DirProperty")) ? "Property" : "Directory", row.Text("DirProperty")), ("On", On(row.Number("InstallMode"))));
        }

        foreach (var row in context.Rows("DuplicateFile", "Component_", component))
            yield return context.Make("CopyFile", ("Id", row.Text("FileKey")), ("FileId", row.Text("File_")), ("DestinationName", FileNameText.Long(row.Text("DestName"))), ("DestinationProperty", row.Text("DestFolder")));

        foreach (var row in context.Rows("CreateFolder", "Component_", component))
        {
            var folder = context.Make("CreateFolder", ("Directory", row.Text("Directory_")));
            folder.Add(WxsPermissions.Of(context, "CreateFolder", row.Text("Directory_")!));
            yield return folder;
        }
    }

    private static bool IsProperty(WxsContext context, string? name) => name is not null && context.Database.Table("Directory")?.Find(name) is null;

    private static string On(int? mode) => mode switch { 1 => "install", 3 => "both", _ => "uninstall" };
}

/// <summary>Access rights of files, folders, keys and services.</summary>
internal static class WxsPermissions
{
    public static IEnumerable<XElement> Of(WxsContext context, string table, string key) =>
        context.Rows("MsiLockPermissionsEx", "LockObject", key).Where(row => row.Text("Table") == table)
            .Select(row => context.Make("PermissionEx", ("Id", row.Text("MsiLockPermissionsEx")), ("Sddl", row.Text("SDDLText"))));
}
