namespace Packager.Storage;

/// <summary>Files that have their names and may not have reached the disk.</summary>
/// <param name="root">The folder of all of them.</param>
internal sealed class PendingFiles(string root)
{
    /// <summary>Beyond this many one call for the whole file system is quicker than one for each file.</summary>
    private const int Few = 48;

    /// <summary>So many are waited for at once: the file system brings them to the disk together.</summary>
    private const int AtOnce = 8;
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();

    // The paths of many thousand files need not be known then.
    private bool IsForFileSystem => _paths.Count > Few && DiskSync.KnowsFileSystems;

    /// <summary>Notes one.</summary>
    public void Add(string path)
    {
        lock (_lock)
        {
            if (IsForFileSystem) return;
            _paths.Add(path);
            _folders.Add(Path.GetDirectoryName(path)!);
        }
    }

    /// <summary>Notes a further name of a file whose bytes are noted under another one, or have reached the disk before.</summary>
    public void AddName(string path)
    {
        lock (_lock)
            if (!IsForFileSystem) _folders.Add(Path.GetDirectoryName(path)!);
    }

    /// <summary>Waits until the disk has all of them and the folders that name them.</summary>
    public void Settle()
    {
        string[] paths, folders;
        bool isForFileSystem;
        lock (_lock)
        {
            (paths, folders, isForFileSystem) = ([.. _paths], [.. _folders], IsForFileSystem);
            _paths.Clear();
            _folders.Clear();
        }

        if (isForFileSystem)
        {
            DiskSync.FileSystem(root);
            return;
        }

        // Each waits for the disk, so there are more at once than processors.
        Several.For(paths.Length, AtOnce, i => DiskSync.File(paths[i]));
        Several.For(folders.Length, AtOnce, i => DiskSync.Folder(folders[i]));
    }
}
