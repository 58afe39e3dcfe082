namespace Packager.Msi;

/// <summary>The File and MsiFileHash tables, a component for each file ("Organizing Applications into Components": one file that code or a version matters of).</summary>
internal static class FileRows
{
    private const int Vital = 512;

    public static void Add(MsiAuthoring authoring)
    {
        foreach (var file in authoring.Files)
        {
            authoring.Rows.Location = file.File.Location;
            var directory = authoring.Directories.Id(file.File.Folder);
            var component = Component(authoring, file, directory);
            var (facts, name) = (file.Facts, authoring.ShortNames.Cell(directory, file.File.Name));
            authoring.Rows.Add("File", file.Key, component, name, (int)facts.Length, facts.Version, facts.Language, Vital, file.Sequence);
            if (facts.Version is null) authoring.Rows.Add("MsiFileHash", [file.Key, 0, .. facts.HashParts]);
        }
    }

    private static string Component(MsiAuthoring authoring, AuthoredFile file, string directory)
    {
        var attributes = (file.File.IsKept ? ComponentAttributes.NeverOverwrite : ComponentAttributes.None)
            | (file.File.IsPermanent ? ComponentAttributes.Permanent : ComponentAttributes.None);
        var code = ComponentGuid.OfFile(authoring.Directories.CanonicalPath(file.File.Folder), file.File.Name);
        return authoring.Components.Add(new MsiComponent(file.Key, code, directory, file.Key, attributes, file.File.Feature));
    }
}
