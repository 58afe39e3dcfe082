using System.Security.Cryptography;
using Packager.Storage;

namespace Packager.Apt;

/// <summary>A channel as it is published now.</summary>
internal sealed class Suite : IDisposable
{
    private readonly IStorage _storage;
    private readonly Dictionary<string, StoredIndex> _open = new(StringComparer.Ordinal);

    private Suite(IStorage storage, string name, string? id, Generation? generation)
    {
        (_storage, Name, Id, Generation) = (storage, name, id, generation);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The digest of its InRelease; null when there is none.</summary>
    public string? Id { get; }

    /// <summary>What was noted about it; null when there is none.</summary>
    public Generation? Generation { get; }

    /// <summary>The folder of its Release.</summary>
    public string Folder => FolderOf(Name);

    /// <summary>The folder of a suite's Release.</summary>
    public static string FolderOf(string name) => "dists/" + name;

    /// <summary>Reads one, whether it is there or not.</summary>
    /// <exception cref="Model.UserFaultException">It is there, and nothing is known about it (PKG4009).</exception>
    public static Suite Load(IStorage storage, string name)
    {
        if (storage.Read(FolderOf(name) + "/InRelease") is not { } inRelease) return new Suite(storage, name, null, null);
        var id = Convert.ToHexStringLower(SHA256.HashData(inRelease));
        return new Suite(storage, name, id, Read(storage, name, id) ?? throw RepositoryFaults.StateLost(FolderOf(name) + "/InRelease"));
    }

    /// <summary>Reads an earlier state; null when it is gone.</summary>
    public static Generation? Read(IStorage storage, string name, string id) =>
        storage.Read(StatePaths.Generation(name, id)) is { } bytes ? GenerationText.Read(bytes, name) : null;

    /// <summary>The names of all suites.</summary>
    public static IEnumerable<string> Names(IStorage storage) => Names(storage.List("dists"));

    /// <summary>The names of the suites whose files are listed.</summary>
    public static IEnumerable<string> Names(IEnumerable<StoredEntry> published) => published.Where(entry => entry.Path.EndsWith("/InRelease", StringComparison.Ordinal))
        .Select(entry => entry.Path["dists/".Length..^"/InRelease".Length]).Where(RepositoryNames.IsValid);

    /// <summary>One of its indexes; an empty one when it is not there.</summary>
    public StoredIndex Index(string path)
    {
        if (_open.TryGetValue(path, out var index)) return index;
        var files = Generation?.Indexes.FirstOrDefault(files => files.Path == path);
        return _open[path] = files is null ? StoredIndex.None(IndexKind.Of(path)) : StoredIndex.Open(_storage, Folder, files);
    }

    /// <summary>Where the packages of an architecture are listed.</summary>
    public static string PackagesPath(string component, string architecture) =>
        architecture == PackageKey.Source ? component + "/source/Sources" : $"{component}/binary-{architecture}/Packages";

    /// <summary>The stanza of a package; null when it is not there.</summary>
    public IndexRecord? Find(string component, PackageKey key) =>
        IndexesOf(component, key.Architecture).Select(index => index.Find(key.ToString())).FirstOrDefault(found => found is not null);

    /// <summary>Every package once, with its component: those for all architectures stand in several indexes.</summary>
    public IEnumerable<SuiteRecord> Packages(string? name = null)
    {
        if (Generation is not { } generation) yield break;
        foreach (var component in generation.Components)
        {
            var isFirst = true;
            foreach (var architecture in generation.Architectures.Append(PackageKey.Source))
            {
                var index = Index(PackagesPath(component, architecture));
                foreach (var record in name is null ? index.ReadAll() : index.FindAll(name))
                    if (isFirst || !record.Key.EndsWith(" all", StringComparison.Ordinal)) yield return new SuiteRecord(component, record);
                isFirst = false;
            }
        }
    }

    public void Dispose()
    {
        foreach (var index in _open.Values) index.Dispose();
    }

    private IEnumerable<StoredIndex> IndexesOf(string component, string architecture)
    {
        if (architecture != PackageKey.All) return [Index(PackagesPath(component, architecture))];
        return (Generation?.Architectures ?? []).Take(1).Select(any => Index(PackagesPath(component, any)));
    }
}
