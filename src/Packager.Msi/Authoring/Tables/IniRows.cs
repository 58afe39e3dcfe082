namespace Packager.Msi;

/// <summary>The IniFile table. Each line has a component of its own, so that a release without it takes it away.</summary>
internal static class IniRows
{
    public static void Add(MsiAuthoring authoring)
    {
        var cells = new Dictionary<(string Folder, string Name), string>();
        foreach (var line in authoring.Package.Ini)
        {
            authoring.Rows.Location = line.Location;
            var folder = authoring.Directories.Id(line.Folder);
            var purpose = $"ini/{authoring.Directories.CanonicalPath(line.Folder)}/{line.File}/{line.Section}/{line.Key}".ToLowerInvariant()
                + (line.Action == MsiIniAction.Append ? "/" + line.Value : "");
            var key = MsiIdentifier.For(line.Key, purpose);
            // A standard folder is nobody's key path.
            var place = authoring.Directories.Canonical(line.Folder).Names.IsEmpty ? new MsiPlace(MsiPackage.InstallFolder, []) : line.Folder;
            var component = authoring.FolderComponent(key, place, purpose, line.Feature, condition: null);
            if (!cells.TryGetValue((folder, line.File), out var cell)) cells[(folder, line.File)] = cell = authoring.ShortNames.Cell(folder, line.File);
            authoring.Rows.Add("IniFile", key, cell, folder, line.Section, line.Key, line.Value, (int)line.Action, component);
        }
    }
}
