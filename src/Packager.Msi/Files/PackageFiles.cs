using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>The files of a package with the folders they go to, put together from <c>File</c>, <c>Component</c> and <c>Directory</c>.</summary>
public static class PackageFiles
{
    private const int Noncompressed = 8192;
    private const int Compressed = 16384;
    private const int CompressedSource = 2;
    private const string Root = "TARGETDIR";

    /// <summary>All files in the order of their paths, then keys; a file whose component is missing is in <c>TARGETDIR</c>.</summary>
    public static ImmutableArray<PackageFile> Of(MsiDatabase database)
    {
        ArgumentNullException.ThrowIfNull(database);
        var folders = new PackageFolders(database);
        var components = database.Table("Component");
        return [.. database.Rows("File").Select(row => File(row, components, folders, database.Summary))
            .OrderBy(file => file.Path.Display, StringComparer.Ordinal).ThenBy(file => file.Key, StringComparer.Ordinal)];
    }

    private static PackageFile File(MsiRow row, MsiTable? components, PackageFolders folders, SummaryInformation summary)
    {
        var component = row.Text("Component_") ?? "";
        var directory = components?.Find(component)?.Text("Directory_") ?? Root;
        var name = row.Text("FileName") ?? "";
        var attributes = row.Number("Attributes") ?? 0;
        var source = (summary.WordCount & 1) != 0 ? FileNameText.Short(name) : FileNameText.Long(name);
        return new PackageFile(
            row.Text("File") ?? "",
            component,
            folders.Target(directory).Below(FileNameText.Long(name)),
            folders.Source(directory).Add(source),
            row.Number("FileSize") ?? 0,
            row.Text("Version"),
            row.Text("Language"),
            row.Number("Sequence") ?? 0,
            (attributes & Compressed) != 0 || ((attributes & Noncompressed) == 0 && (summary.WordCount & CompressedSource) != 0));
    }
}
