using Packager.Storage.Sftp;

namespace Packager.Storage;

/// <summary>
/// A storage on a host that is reached with the OpenSSH client; the host needs an SFTP server and nothing of ours. Files are staged there and renamed into
/// place. The server must know OpenSSH's extensions posix-rename and hardlink, as every OpenSSH of the last ten years does.
/// </summary>
public sealed class SftpStorage : IStorage, IDisposable
{
    private const string Own = ".packager";
    private readonly string _root;
    private readonly SftpSession _session;
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly SftpGuard _guard;

    private SftpStorage(SftpSession session, string root)
    {
        (_session, _root) = (session, root);
        _guard = new SftpGuard(session, $"{root}/{Own}/guard");
    }

    /// <summary>Connects.</summary>
    /// <exception cref="IOException">There is no connection, with what ssh says about it.</exception>
    public static SftpStorage Connect(SftpAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        return Start("ssh", address.Arguments, address.Path);
    }

    /// <summary>Takes any program that speaks SFTP on its standard streams.</summary>
    internal static SftpStorage Start(string program, IReadOnlyList<string> arguments, string root) => new(new SftpSession(new SftpChannel(program, arguments)), root);

    /// <inheritdoc/>
    public StoredFile? Get(string path)
    {
        var place = Place(path);
        // Opened first: the file behind the name may become another one any time, the one that is open does not.
        if (_session.Open(place, SftpOpen.Read) is not { } handle) return null;
        if (_session.Stat(handle, place) is var attributes && attributes.IsFile)
            return new StoredFile(Entry(path, attributes), new SftpFile(_session, place, handle, attributes.Length, isWritable: false));
        _session.Close(handle, place);
        return null;
    }

    /// <inheritdoc/>
    public StoredEntry? Find(string path) => _session.Stat(Place(path)) is { IsFile: true } attributes ? Entry(path, attributes) : null;

    /// <inheritdoc/>
    public IEnumerable<StoredEntry> List(string folder) => Below(StoragePath.Check(folder)).OrderBy(entry => entry.Path, StringComparer.Ordinal);

    /// <inheritdoc/>
    public StagedFile Stage()
    {
        var place = $"{_root}/{Own}/staging/{Path.GetRandomFileName()}";
        MakeFolder(Folder(place));
        return new StagedOnHost(_session, place);
    }

    /// <inheritdoc/>
    public bool Put(string path, StagedFile content, PutCondition condition = default)
    {
        var staged = content as StagedOnHost ?? throw new ArgumentException("it was staged elsewhere", nameof(content));
        var place = Place(path);
        staged.Close();
        MakeFolder(Folder(place));
        if (condition.IsAbsenceAsked) return PutIfAbsent(staged, path, place);
        if (condition == PutCondition.Always) return Move(staged, path);
        using (_guard.Enter()) return condition.IsMetBy(Find(path)) && Move(staged, path);
    }

    /// <inheritdoc/>
    public bool Put(string path, ReadOnlySpan<byte> bytes, PutCondition condition = default) => this.PutStaged(path, bytes, condition);

    /// <inheritdoc/>
    public void Copy(string from, string to)
    {
        if (Find(from) is null) throw new FileNotFoundException($"'{from}' does not exist", from);
        var place = Place(to);
        var staged = $"{_root}/{Own}/staging/{Path.GetRandomFileName()}";
        MakeFolder(Folder(staged));
        MakeFolder(Folder(place));
        if (!_session.TryLink(Place(from), staged)) throw new IOException($"the host does not give '{from}' a second name: its file system or its SFTP server cannot");
        MakeLater(staged, to);
        _session.Move(staged, place);
        // Renaming one name of a file over another of its names does nothing, says rename(2).
        _session.Remove(staged);
    }

    /// <inheritdoc/>
    public bool Delete(string path, string? tag = null)
    {
        if (tag is null) return DeleteFile(path);
        MakeFolder($"{_root}/{Own}");
        using (_guard.Enter()) return Find(path)?.Tag == tag && DeleteFile(path);
    }

    /// <inheritdoc/>
    public void Settle()
    {
        // Each file was handed to the host's disk before it got its name; for its folders SFTP knows no such call.
    }

    /// <inheritdoc/>
    public void Sweep()
    {
        foreach (var (name, _) in _session.List($"{_root}/{Own}/staging")) _session.Remove($"{_root}/{Own}/staging/{name}");
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    private IEnumerable<StoredEntry> Below(string folder)
    {
        foreach (var (name, attributes) in _session.List($"{_root}/{folder}"))
        {
            var path = $"{folder}/{name}";
            if (!StoragePath.IsValid(path)) continue;
            if (attributes.IsFile) yield return Entry(path, attributes);
            else if (attributes.IsFolder)
            {
                foreach (var entry in Below(path)) yield return entry;
            }
        }
    }

    private bool PutIfAbsent(StagedOnHost staged, string path, string place)
    {
        if (staged.TryLinkTo(place)) return true;
        return Find(path) is not null ? false : throw new IOException($"the host does not store '{path}': its file system or its SFTP server knows no second names of files");
    }

    private bool Move(StagedOnHost staged, string path)
    {
        MakeLater(staged.Place, path);
        staged.MoveTo(Place(path));
        return true;
    }

    // What is ours is served to nobody; each question takes its time on the way.
    private void MakeLater(string staged, string path)
    {
        if (path.StartsWith(Own + "/", StringComparison.Ordinal) || Find(path) is not { } replaced || _session.Stat(staged) is not { } own) return;
        if (ReplacingTime.Of(own.Modified, replaced.Modified) is { } time) _session.TrySetTime(staged, time);
    }

    private bool DeleteFile(string path)
    {
        var place = Place(path);
        if (!_session.Remove(place)) return false;
        // The server refuses to take a folder away that still holds something.
        for (var folder = Folder(place); folder.Length > _root.Length && _session.TryRemoveFolder(folder); folder = Folder(folder))
        {
            lock (_folders) _folders.Remove(folder);
        }

        return true;
    }

    private void MakeFolder(string folder)
    {
        lock (_folders)
        {
            if (folder.Length == 0 || _folders.Contains(folder)) return;
            if (!_session.TryMakeFolder(folder) && _session.Stat(folder) is null)
            {
                MakeFolder(Folder(folder));
                _session.TryMakeFolder(folder);
            }

            if (_session.Stat(folder) is not { IsFolder: true }) throw new IOException($"the host does not make the folder '{folder}'");
            _folders.Add(folder);
        }
    }

    private string Place(string path) => $"{_root}/{StoragePath.Check(path)}";

    private static string Folder(string place) => place[..Math.Max(place.LastIndexOf('/'), 0)];

    // A server tells times to the second. Whoever writes holds the repository's lock, so two files of one length within one second cannot fool anybody.
    private static StoredEntry Entry(string path, SftpAttributes attributes) => new(
        path, attributes.Length, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{attributes.Length:x}-{attributes.Modified.ToUnixTimeSeconds():x}"), attributes.Modified);
}
