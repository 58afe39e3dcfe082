namespace Packager.Msi.Validation;

/// <summary>Where files are installed to, as texts that can be compared: a folder whose place is only known at installation stands by its name in brackets.</summary>
internal sealed class TargetPaths
{
    private const int Deepest = 256;

    private readonly IceSubject _subject;
    private readonly HashSet<string> _movable;
    private readonly Dictionary<string, (string Long, string Short)?> _folders = new(StringComparer.Ordinal);

    public TargetPaths(IceSubject subject)
    {
        _subject = subject;
        _movable = subject.Rows("CustomAction").Where(row => CustomActionType.Basic(row) is 35 or 51).Select(row => row.Text("Source") ?? "")
            .Concat(subject.Rows("Property").Select(row => row.Text("Property") ?? ""))
            .Concat(subject.Rows("AppSearch").Select(row => row.Text("Property") ?? "")).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The path with long names; null when the folder is unknown.</summary>
    public string? Long(MsiRow file) => Folder(file) is { } folder ? folder.Long + "\\" + FileNameText.Long(file.Text("FileName") ?? "") : null;

    /// <summary>The path with short names; null when the folder is unknown.</summary>
    public string? Short(MsiRow file) => Folder(file) is { } folder ? folder.Short + "\\" + FileNameText.Short(file.Text("FileName") ?? "") : null;

    private (string Long, string Short)? Folder(MsiRow file) =>
        _subject.Find("Component", file.Text("Component_"))?.Text("Directory_") is { } directory ? Resolve(directory, 0) : null;

    private (string Long, string Short)? Resolve(string directory, int depth)
    {
        if (_folders.TryGetValue(directory, out var known)) return known;
        if (depth > Deepest || _subject.Find("Directory", directory) is not { } row) return null;
        return _folders[directory] = IsFixed(row, directory) ? ($"[{directory}]", $"[{directory}]") : Below(row, depth);
    }

    private bool IsFixed(MsiRow row, string directory) =>
        DirectoryTree.IsRoot(row) || StandardFolders.Properties.Contains(directory) || _movable.Contains(directory);

    private (string Long, string Short)? Below(MsiRow row, int depth)
    {
        if (Resolve(row.Text("Directory_Parent")!, depth + 1) is not { } parent) return null;
        var target = (row.Text("DefaultDir") ?? ".").Split(':')[0];
        return target == "." ? parent : (parent.Long + "\\" + FileNameText.Long(target), parent.Short + "\\" + FileNameText.Short(target));
    }
}
