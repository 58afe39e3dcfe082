using System.Collections.Immutable;

namespace Packager.Msi;

/// <summary>The folders of a package, by the keys of its <c>Directory</c> table.</summary>
internal sealed class PackageFolders(MsiDatabase database)
{
    /// <summary>Folders within folders; Windows allows fewer in a path.</summary>
    private const int MostLevels = 128;

    private const string Here = ".";
    private readonly Dictionary<string, PackagePath> _targets = new(StringComparer.Ordinal);
    private readonly bool _hasShortNames = (database.Summary.WordCount & 1) != 0;

    /// <summary>Where a directory is installed. One that the table does not have, or that lies in itself, is a root.</summary>
    public PackagePath Target(string directory)
    {
        if (_targets.TryGetValue(directory, out var known)) return known;
        var names = new Stack<string>();
        var at = directory;
        for (var level = 0; level < MostLevels && StandardFolders.Place(at) is null && Row(at) is { } row && Parent(row) is { } parent; level++)
        {
            if (FileNameText.Long(FileNameText.Target(row.Text("DefaultDir") ?? Here)) is not Here and var name) names.Push(name);
            at = parent;
        }

        return _targets[directory] = new PackagePath(StandardFolders.WithoutModule(at), [.. names]);
    }

    /// <summary>Where a directory's loose files lie below the package's own folder.</summary>
    public ImmutableArray<string> Source(string directory)
    {
        var names = new Stack<string>();
        var at = directory;
        for (var level = 0; level < MostLevels && Row(at) is { } row && Parent(row) is { } parent; level++)
        {
            var source = FileNameText.Source(row.Text("DefaultDir") ?? Here);
            if ((_hasShortNames ? FileNameText.Short(source) : FileNameText.Long(source)) is not Here and var name) names.Push(name);
            at = parent;
        }

        return [.. names];
    }

    private MsiRow? Row(string directory) => database.Table("Directory")?.Find(directory);

    private static string? Parent(MsiRow row) =>
        row.Text("Directory_Parent") is { } parent && parent != row.Text("Directory") ? parent : null;
}
