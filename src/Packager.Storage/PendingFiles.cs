namespace Packager.Storage;

/// <summary>Files that have their names and may not have reached the disk.</summary>
/// <param name="root">The folder of all of them.</param>
internal sealed class PendingFiles(string root)
{
    /// <summary>Beyond this many one call for the whole file system is quicker than one for each file.</summary>
    private const int Few = 48;
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    /// <summary>Notes one.</summary>
    public void Add(string path)
    {
        lock (_lock) _paths.Add(path);
    }

    /// <summary>Waits until the disk has all of them and the folders that name them.</summary>
    public void Settle()
    {
        string[] paths;
        lock (_lock)
        {
            paths = [.. _paths];
            _paths.Clear();
        }

        if (paths.Length == 0) return;
        if (paths.Length > Few && DiskSync.TryFileSystem(root)) return;
        foreach (var path in paths) DiskSync.File(path);
        foreach (var folder in paths.Select(path => Path.GetDirectoryName(path)!).Distinct(StringComparer.Ordinal)) DiskSync.Folder(folder);
    }
}
