namespace Packager.Debian;

/// <summary>A machine's files below a root folder, with symbolic links followed as if that folder were <c>/</c>.</summary>
internal sealed class HostTree(string root)
{
    private const int LinkLimit = 40;

    private readonly string _root = root.TrimEnd('/');
    private readonly Dictionary<string, string?> _links = new(StringComparer.Ordinal);

    /// <summary>The path on this machine.</summary>
    public string Real(string path) => _root + Resolve(path);

    /// <summary>Whether something is there that is no folder.</summary>
    public bool HasFile(string path) => File.Exists(Real(path));

    /// <summary>The lines of a text file; none when it is not there.</summary>
    public IEnumerable<string> Lines(string path) => HasFile(path) ? File.ReadLines(Real(path)) : [];

    /// <summary>The names in a folder in byte order; none when it is not there.</summary>
    public IEnumerable<string> Names(string folder) => Directory.Exists(Real(folder))
        ? Directory.EnumerateFiles(Real(folder)).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)
        : [];

    /// <summary>The canonical path, like realpath(3); parts that are not there are kept as they are.</summary>
    public string Resolve(string path)
    {
        var links = 0;
        var resolved = "";
        var rest = new Stack<string>(Parts(path).Reverse());
        while (rest.TryPop(out var part))
        {
            if (part == ".") continue;
            if (part == "..")
            {
                resolved = resolved.Length == 0 ? "" : resolved[..resolved.LastIndexOf('/')];
                continue;
            }

            var next = resolved + "/" + part;
            if (Target(next) is not { } target)
            {
                resolved = next;
                continue;
            }

            if (++links > LinkLimit) return path;
            if (target.StartsWith('/')) resolved = "";
            foreach (var step in Parts(target).Reverse()) rest.Push(step);
        }

        return resolved.Length == 0 ? "/" : resolved;
    }

    private string? Target(string path)
    {
        if (!_links.TryGetValue(path, out var target)) _links.Add(path, target = new FileInfo(_root + path).LinkTarget);
        return target;
    }

    private static string[] Parts(string path) => path.Split('/', StringSplitOptions.RemoveEmptyEntries);
}
