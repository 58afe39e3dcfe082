using System.Collections.Immutable;
using System.Text;

namespace Packager.Debian;

/// <summary>dpkg's database of installed packages, <c>/var/lib/dpkg</c>, as far as it tells whose a library is.</summary>
internal sealed class DpkgDatabase(HostTree tree)
{
    private const string Folder = "/var/lib/dpkg/info";

    private readonly Lazy<Dictionary<string, ImmutableArray<string>>> _owners = new(() => ReadOwners(tree));
    private readonly Lazy<Dictionary<string, string>> _versions = new(() => ReadVersions(tree));

    /// <summary>The architecture of dpkg itself, which is the machine's own.</summary>
    public string Architecture => _versions.Value.GetValueOrDefault("dpkg architecture", "");

    /// <summary>The packages that install a path, as <c>dpkg-query --search</c> names them.</summary>
    public ImmutableArray<string> Owners(string path) =>
        _owners.Value.GetValueOrDefault(path) is { IsDefault: false } owners ? owners
        : Alias(path) is { } alias && _owners.Value.GetValueOrDefault(alias) is { IsDefault: false } aliased ? aliased
        : [];

    /// <summary>The version of an installed package.</summary>
    public string Version(string package) => _versions.Value.GetValueOrDefault(package, "");

    /// <summary>The path of a control file of an installed package.</summary>
    public static string ControlFile(string package, string kind) => $"{Folder}/{package}.{kind}";

    // On a system with a merged /usr, packages may list a library below /lib or below /usr/lib: both are one place.
    private string? Alias(string path)
    {
        var other = path.StartsWith("/usr/", StringComparison.Ordinal) ? path["/usr".Length..] : "/usr" + path;
        return tree.Resolve(other) == tree.Resolve(path) ? other : null;
    }

    private static Dictionary<string, ImmutableArray<string>> ReadOwners(HostTree tree)
    {
        var owners = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        foreach (var name in tree.Names(Folder).Where(n => n.EndsWith(".list", StringComparison.Ordinal)))
        {
            var package = name[..^".list".Length];
            foreach (var path in LibrariesIn(File.ReadAllBytes(tree.Real(Folder + "/" + name))))
                owners[path] = owners.TryGetValue(path, out var others) ? others.Add(package) : [package];
        }

        return owners;
    }

    // A system lists some hundred thousand paths; text is made of the few that can be libraries.
    private static List<string> LibrariesIn(byte[] list)
    {
        var paths = new List<string>();
        foreach (var range in list.AsSpan().Split((byte)'\n'))
        {
            var line = list.AsSpan(range);
            if (line.IndexOf(".so"u8) > 0) paths.Add(Encoding.UTF8.GetString(line));
        }

        return paths;
    }

    private static Dictionary<string, string> ReadVersions(HostTree tree)
    {
        var versions = new Dictionary<string, string>(StringComparer.Ordinal);
        var (package, architecture) = ("", "");
        foreach (var line in tree.Lines("/var/lib/dpkg/status"))
        {
            if (Value(line, "Package: ") is { } name) (package, architecture) = (name, "");
            else if (Value(line, "Architecture: ") is { } value) architecture = value;
            else if (Value(line, "Version: ") is { } version)
            {
                versions.TryAdd(package, version);
                versions[package + ":" + architecture] = version;
                if (package == "dpkg") versions["dpkg architecture"] = architecture;
            }
        }

        return versions;
    }

    private static string? Value(string line, string field) => line.StartsWith(field, StringComparison.Ordinal) ? line[field.Length..] : null;
}
