using System.Globalization;

namespace Packager.Storage;

/// <summary>A storage in a folder of a file system. Files are staged beside what they become and renamed into place; conditions hold against other processes, too.</summary>
public sealed class FolderStorage : IStorage
{
    private const string Own = ".packager";
    private const int ReadBuffer = 1 << 16;
    private readonly string _root;
    private readonly string _staging;
    private readonly FolderGuard _guard;
    private readonly PendingFiles _pending;
    private readonly string _stagedPrefix = Path.GetRandomFileName() + "-";
    private int _staged;
    private volatile bool _isStagingThere;

    /// <summary>Takes a folder, which need not exist yet.</summary>
    public FolderStorage(string root)
    {
        _root = Path.GetFullPath(root);
        _staging = Path.Combine(_root, Own, "staging");
        _guard = new FolderGuard(Path.Combine(_root, Own, "guard"));
        _pending = new PendingFiles(_root);
    }

    /// <inheritdoc/>
    public StoredFile? Get(string path)
    {
        try
        {
            var handle = File.OpenHandle(Place(path), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            // What is short is read at once.
            var stream = new FileStream(handle, FileAccess.Read, (int)Math.Clamp(RandomAccess.GetLength(handle), 1, ReadBuffer));
            return new StoredFile(Entry(path, stream.Length, File.GetLastWriteTimeUtc(stream.SafeFileHandle)), stream);
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public StoredEntry? Find(string path)
    {
        var file = new FileInfo(Place(path));
        return file.Exists ? Entry(path, file.Length, file.LastWriteTimeUtc) : null;
    }

    /// <inheritdoc/>
    public IEnumerable<StoredEntry> List(string folder)
    {
        var place = new DirectoryInfo(Place(folder));
        if (!place.Exists) return [];
        return place.EnumerateFiles("*", SearchOption.AllDirectories)
            .Select(file => Entry(Path.GetRelativePath(_root, file.FullName).Replace('\\', '/'), file.Length, file.LastWriteTimeUtc))
            .OrderBy(entry => entry.Path, StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public StagedFile Stage() => new StagedInFolder(NextStaged());

    /// <inheritdoc/>
    public bool Put(string path, StagedFile content, PutCondition condition = default)
    {
        var staged = content as StagedInFolder ?? throw new ArgumentException("it was staged elsewhere", nameof(content));
        staged.Close();
        return staged.IsNamed = TryName(staged.Place, path, condition);
    }

    /// <inheritdoc/>
    public bool Put(string path, ReadOnlySpan<byte> bytes, PutCondition condition = default)
    {
        var staged = NextStaged();
        var isNamed = false;
        try
        {
            ShortFile.Create(staged, bytes);
            return isNamed = TryName(staged, path, condition);
        }
        finally
        {
            if (!isNamed) File.Delete(staged);
        }
    }

    /// <inheritdoc/>
    public void Copy(string from, string to)
    {
        var target = Place(to);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var staged = NextStaged();
        // Two names of one file take no room and no time; nobody ever writes into a file that has a name.
        var isLinked = FileLinks.TryLink(Place(from), staged);
        if (!isLinked) File.Copy(Place(from), staged);
        MakeLater(staged, target);
        File.Move(staged, target, overwrite: true);
        // Renaming one name of a file over another of its names does nothing, says rename(2).
        File.Delete(staged);
        if (isLinked) _pending.AddName(target);
        else _pending.Add(target);
    }

    /// <inheritdoc/>
    public bool Delete(string path, string? tag = null)
    {
        if (tag is null) return DeleteFile(path);
        using (_guard.Enter()) return Find(path)?.Tag == tag && DeleteFile(path);
    }

    /// <inheritdoc/>
    public void Settle() => _pending.Settle();

    /// <inheritdoc/>
    public void Sweep()
    {
        if (!Directory.Exists(_staging)) return;
        foreach (var left in Directory.EnumerateFiles(_staging)) File.Delete(left);
    }

    // No other process takes the same names.
    private string NextStaged()
    {
        if (!_isStagingThere) Directory.CreateDirectory(_staging);
        _isStagingThere = true;
        return Path.Combine(_staging, _stagedPrefix + Interlocked.Increment(ref _staged).ToString("x", CultureInfo.InvariantCulture));
    }

    private bool DeleteFile(string path)
    {
        var place = Place(path);
        if (!File.Exists(place)) return false;
        File.Delete(place);
        RemoveEmptyFolders(Path.GetDirectoryName(place)!);
        return true;
    }

    private void RemoveEmptyFolders(string folder)
    {
        while (folder.Length > _root.Length && !Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
            folder = Path.GetDirectoryName(folder)!;
        }
    }

    private bool TryName(string staged, string path, PutCondition condition)
    {
        if (condition == PutCondition.Always) return Rename(staged, path);
        using (_guard.Enter()) return condition.IsMetBy(Find(path)) && Rename(staged, path);
    }

    private bool Rename(string staged, string path)
    {
        var target = Place(path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (!FreeName.TryTake(staged, target))
        {
            MakeLater(staged, target);
            File.Move(staged, target, overwrite: true);
        }

        _pending.Add(target);
        return true;
    }

    private static void MakeLater(string staged, string target)
    {
        var replaced = new FileInfo(target);
        if (!replaced.Exists || ReplacingTime.Of(File.GetLastWriteTimeUtc(staged), replaced.LastWriteTimeUtc) is not { } time) return;
        try
        {
            File.SetLastWriteTimeUtc(staged, time.UtcDateTime);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // A second name of a file that somebody else owns, or a file system that sets no times: the repository is whole all the same.
        }
    }

    private string Place(string path) => Path.Combine(_root, StoragePath.Check(path));

    private static StoredEntry Entry(string path, long length, DateTime modified) =>
        new(path, length, string.Create(CultureInfo.InvariantCulture, $"{length:x}-{modified.Ticks:x}"), new DateTimeOffset(modified, TimeSpan.Zero));
}
