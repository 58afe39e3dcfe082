using Packager.Storage;

namespace Packager.Apt;

/// <summary>A published index, read segment by segment.</summary>
internal sealed class StoredIndex : IDisposable
{
    private readonly IStorage? _storage;
    private readonly string _suiteFolder;
    private readonly IndexFiles? _files;
    private readonly Dictionary<int, IReadOnlyList<IndexRecord>> _read = [];
    private StoredFile? _plain;

    private StoredIndex(IStorage? storage, string suiteFolder, IndexFiles? files, IndexKind kind, SegmentLayout layout)
    {
        (_storage, _suiteFolder, _files) = (storage, suiteFolder, files);
        (Kind, Layout) = (kind, layout);
    }

    /// <summary>What it is an index of.</summary>
    public IndexKind Kind { get; }

    /// <summary>Its segments.</summary>
    public SegmentLayout Layout { get; }

    /// <summary>The length of one of its forms in bytes.</summary>
    public long LengthOf(int form) => _files?.Forms[form].Length ?? 0;

    /// <summary>One without records.</summary>
    public static StoredIndex None(IndexKind kind) => new(null, "", null, kind, SegmentLayout.Empty);

    /// <summary>Opens one.</summary>
    /// <exception cref="Model.UserFaultException">Its layout is gone (PKG4009).</exception>
    public static StoredIndex Open(IStorage storage, string suiteFolder, IndexFiles files)
    {
        var layout = storage.Read(StatePaths.Layout(files.Forms[0].Sha256)) ?? throw RepositoryFaults.StateLost($"{suiteFolder}/{files.Path}");
        return new StoredIndex(storage, suiteFolder, files, files.Kind, SegmentLayout.Parse(layout));
    }

    /// <summary>Opens one of its forms as it was published.</summary>
    public Stream OpenForm(int form)
    {
        var (path, digest) = _files!.Files.ElementAt(form);
        var file = _storage!.Get($"{_suiteFolder}/{IndexFiles.ByHash(path, digest.Sha256)}") ?? throw RepositoryFaults.StateLost($"{_suiteFolder}/{path}");
        return file.Content;
    }

    /// <summary>The records of a segment.</summary>
    public IReadOnlyList<IndexRecord> Read(int segment)
    {
        if (_read.TryGetValue(segment, out var records)) return records;
        var text = new byte[Layout.Rows[segment].Sizes.Length];
        _plain ??= _storage!.Get($"{_suiteFolder}/{IndexFiles.ByHash(_files!.Path, _files.Forms[0].Sha256)}") ?? throw RepositoryFaults.StateLost($"{_suiteFolder}/{_files.Path}");
        _plain.Content.Position = Layout.OffsetOf(segment);
        _plain.Content.ReadExactly(text);
        return _read[segment] = [.. Kind.Split(text)];
    }

    /// <summary>All records, in order; nothing of them is kept.</summary>
    public IEnumerable<IndexRecord> ReadAll()
    {
        for (var segment = 0; segment < Layout.Rows.Length; segment++)
        {
            var isKept = _read.ContainsKey(segment);
            foreach (var record in Read(segment)) yield return record;
            if (!isKept) _read.Remove(segment);
        }
    }

    /// <summary>The record with a key, or null.</summary>
    public IndexRecord? Find(string key)
    {
        if (Layout.Rows.IsEmpty) return null;
        foreach (var record in Read(Layout.IndexOf(key, Kind)))
            if (record.Key == key) return record;
        return null;
    }

    /// <summary>The records whose keys begin with a name and a blank: all versions of a package.</summary>
    public IEnumerable<IndexRecord> FindAll(string name)
    {
        if (Layout.Rows.IsEmpty) yield break;
        var start = name + " ";
        for (var segment = Math.Max(0, FirstBegun(name) - 1); segment < Layout.Rows.Length; segment++)
        {
            if (string.CompareOrdinal(NameOf(Layout.Rows[segment].FirstKey), name) > 0) yield break;
            foreach (var record in Read(segment))
                if (record.Key.StartsWith(start, StringComparison.Ordinal)) yield return record;
        }
    }

    public void Dispose() => _plain?.Dispose();

    // The first segment whose first record has the name or a later one.
    private int FirstBegun(string name)
    {
        var (low, high) = (0, Layout.Rows.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (string.CompareOrdinal(NameOf(Layout.Rows[middle].FirstKey), name) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    private static string NameOf(string key) => key.IndexOf(' ') is >= 0 and var end ? key[..end] : key;
}
