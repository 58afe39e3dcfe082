using System.Collections.Immutable;
using System.IO.Enumeration;

namespace Packager.Debian;

/// <summary>The folders in which dpkg-shlibdeps looks for libraries, in its order; the environment is not asked.</summary>
internal sealed class LibrarySearch
{
    private readonly ImmutableArray<string> _configured;

    public LibrarySearch(HostTree tree)
    {
        var folders = new List<string>();
        ReadConfiguration(tree, "/etc/ld.so.conf", folders, []);
        _configured = [.. folders];
    }

    /// <param name="architecture">What the library must be for.</param>
    /// <param name="isForeign">Whether that is not the machine's own architecture.</param>
    public IEnumerable<string> Folders(string architecture, bool isForeign)
    {
        var triplet = isForeign ? LibraryFolders.Triplet(architecture) : null;
        string[] before = triplet is null ? [] : ["/lib/" + triplet, "/usr/lib/" + triplet];
        // Where the packages of a cross compiler keep the libraries that it links against; the last resort.
        string[] after = triplet is null ? [] : ["/usr/" + triplet + "/lib"];
        return [.. before, "/lib", "/usr/lib", .. _configured, "/lib32", "/usr/lib32", "/lib64", "/usr/lib64", .. after];
    }

    // ld.so.conf(5): a folder a line, and "include" with a pattern whose last part may hold asterisks.
    private static void ReadConfiguration(HostTree tree, string path, List<string> folders, HashSet<string> seen)
    {
        if (!seen.Add(path)) return;
        foreach (var line in tree.Lines(path).Select(l => l.TrimEnd().TrimEnd('/')))
        {
            if (line.StartsWith("include ", StringComparison.Ordinal))
            {
                foreach (var included in Matches(tree, line["include ".Length..].Trim())) ReadConfiguration(tree, included, folders, seen);
            }
            else if (line.TrimStart().StartsWith('/') && !folders.Contains(line.TrimStart()))
            {
                folders.Add(line.TrimStart());
            }
        }
    }

    private static IEnumerable<string> Matches(HostTree tree, string pattern)
    {
        var slash = pattern.LastIndexOf('/');
        if (slash < 0) return [];
        var folder = pattern[..slash];
        var name = pattern[(slash + 1)..];
        return tree.Names(folder).Where(n => FileSystemName.MatchesSimpleExpression(name, n, ignoreCase: false))
            .Select(n => folder + "/" + n);
    }
}
