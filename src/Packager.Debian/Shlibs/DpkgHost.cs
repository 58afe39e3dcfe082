using System.Collections.Immutable;
using Packager.Binary;

namespace Packager.Debian;

/// <summary>A Debian or Ubuntu machine: answers from its dpkg database, as dpkg-shlibdeps(1) does.</summary>
public sealed class DpkgHost : IBuildingHost
{
    private readonly HostTree _tree;
    private readonly DpkgDatabase _database;
    private readonly LibrarySearch _search;
    private readonly Dictionary<string, ElfFile?> _objects = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SymbolsFile> _symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ShlibsFile> _shlibs = new(StringComparer.Ordinal);

    /// <param name="root">Where the machine's files are: <c>/</c>, or a folder that holds another system.</param>
    public DpkgHost(string root)
    {
        _tree = new HostTree(root);
        _database = new DpkgDatabase(_tree);
        _search = new LibrarySearch(_tree);
        Release = OsRelease.Name(_tree.Lines("/etc/os-release"));
    }

    /// <inheritdoc/>
    public string Release { get; }

    /// <summary>Whether there is a dpkg database below a root.</summary>
    public static bool IsAt(string root) => File.Exists(Path.Combine(root, "var/lib/dpkg/status"));

    /// <inheritdoc/>
    public IEnumerable<HostLibrary> FindLibraries(string soname, string architecture, ImmutableArray<string> searchPath)
    {
        foreach (var folder in searchPath.Concat(_search.Folders(architecture, architecture != _database.Architecture)))
        {
            var path = Packager.Model.PayloadPath.Normalize(folder + "/" + soname);
            if (Object(path) is not { } elf || ElfArchitecture.Of(elf) != architecture) continue;
            yield return new HostLibrary(path, elf.Soname is not null, [.. Owners(path).Select(p => Package(p, soname, architecture))]);
        }
    }

    private ElfFile? Object(string path)
    {
        var real = _tree.Real(path);
        if (_objects.TryGetValue(real, out var known)) return known;
        var elf = File.Exists(real) ? Read(real) : null;
        _objects.Add(real, elf);
        return elf;
    }

    // Linker scripts, such as libc.so of a -dev package, are text; a damaged library is as good as none.
    private static ElfFile? Read(string path)
    {
        using var stream = File.OpenRead(path);
        try
        {
            return ElfFile.HasMagic(stream) ? ElfFile.Read(stream) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    // Links from the soname to the real file often belong to a package, and so does the file itself.
    private ImmutableArray<string> Owners(string path) =>
        _database.Owners(path) is { IsEmpty: false } owners ? owners : _database.Owners(_tree.Resolve(path));

    private HostPackage Package(string package, string soname, string architecture)
    {
        var depends = ShlibsFor(package).Select(f => f.Depends(soname)).FirstOrDefault(d => d is not null);
        return CrossPackage.Translate(
            new HostPackage(package, _database.Version(package), SymbolsFor(package, soname, architecture), depends), architecture);
    }

    private SymbolsOfLibrary? SymbolsFor(string package, string soname, string architecture)
    {
        string[] files =
        [
            $"/etc/dpkg/symbols/{package}.symbols.{architecture}", $"/etc/dpkg/symbols/{package}.symbols", DpkgDatabase.ControlFile(package, "symbols"),
        ];
        return files.Where(_tree.HasFile).Select(f => Cached(_symbols, f, lines => SymbolsFile.Parse(SymbolsInclusion.Expand(_tree, f, lines)))[soname]).FirstOrDefault(l => l is not null);
    }

    private IEnumerable<ShlibsFile> ShlibsFor(string package)
    {
        string[] files = ["/etc/dpkg/shlibs.override", DpkgDatabase.ControlFile(package, "shlibs"), "/etc/dpkg/shlibs.default"];
        return files.Where(_tree.HasFile).Select(f => Cached(_shlibs, f, ShlibsFile.Parse));
    }

    private T Cached<T>(Dictionary<string, T> cache, string path, Func<IEnumerable<string>, T> parse)
    {
        if (cache.TryGetValue(path, out var known)) return known;
        try
        {
            var file = parse(_tree.Lines(path));
            cache.Add(path, file);
            return file;
        }
        catch (InvalidDataException fault)
        {
            throw new InvalidDataException($"{path}: {fault.Message}", fault);
        }
    }
}
