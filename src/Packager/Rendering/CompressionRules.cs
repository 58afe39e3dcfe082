using Packager.Model;

namespace Packager.Rendering;

/// <summary>Which files a Debian package ships compressed: those of Policy 12.1, 12.3 and 12.7, chosen as dh_compress(1) chooses them.</summary>
internal static class CompressionRules
{
    /// <summary>What is shorter stays readable as it is; Policy 12.3 leaves small files to the maintainer.</summary>
    private const int SmallDocument = 4096;

    private const string Documentation = "/usr/share/doc/";

    private static readonly string[] Manuals = ["/usr/share/man/", "/usr/share/info/"];

    /// <summary>Endings of what a manual refers to as a picture, or what is compressed.</summary>
    private static readonly string[] PlainAmongManuals = [".gz", ".gif", ".png", ".jpg", ".jpeg"];

    /// <summary>Endings of what a browser or another program reads as it is, and of what is compressed; their case is of no account.</summary>
    private static readonly string[] PlainAmongDocuments =
    [
        ".xhtml", ".css", ".js", ".woff", ".woff2",
        ".gif", ".png", ".jpg", ".jpeg", ".svg", ".svgz",
        ".gz", "-gz", ".z", "-z", "_z", ".taz", ".tgz", ".bz2", ".xz", ".lz", ".lzma",
        ".epub", ".jar", ".zip", ".odg", ".odp", ".odt",
        ".haddock", ".hs",
    ];

    /// <summary>Endings whose case counts.</summary>
    private static readonly string[] PlainAsWritten = [".map", ".devhelp2"];

    private static readonly string[] PlainNames = ["copyright", "index.sgml", "objects.inv", "search_index.json"];

    /// <summary>Whether a file is shipped compressed.</summary>
    public static bool Apply(PayloadEntry entry)
    {
        if (entry.Kind != PayloadKind.File || entry.StaysPlain || entry.Config != ConfigKind.None) return false;
        var name = PayloadPath.Name(entry.Path);
        if (Manuals.Any(m => entry.Path.StartsWith(m, StringComparison.Ordinal))) return !EndsWithAny(name, PlainAmongManuals, StringComparison.OrdinalIgnoreCase);
        if (entry.Path.StartsWith(Documentation, StringComparison.Ordinal)) return IsDocument(entry, name);
        return entry.Path.StartsWith("/usr/share/fonts/X11/", StringComparison.Ordinal) && name.EndsWith(".pcf", StringComparison.Ordinal);
    }

    private static bool IsDocument(PayloadEntry entry, string name) =>
        (entry.Length > SmallDocument || IsHistory(name)) && !LiesAmongSources(entry.Path) && !IsReadAsItIs(name);

    private static bool IsHistory(string name) => name.StartsWith("changelog", StringComparison.Ordinal) || name.StartsWith("NEWS", StringComparison.Ordinal);

    /// <summary>Examples are there to be used, and the pages of a Sphinx manual show their <c>_sources</c>.</summary>
    private static bool LiesAmongSources(string path)
    {
        var folders = path[Documentation.Length..].Split('/')[..^1];
        return folders.Contains("_sources") || (folders.Length > 1 && folders[1] == "examples");
    }

    private static bool IsReadAsItIs(string name) =>
        (name.Contains(".htm", StringComparison.OrdinalIgnoreCase) && name != "changelog.html")
        || name.Equals(".htaccess", StringComparison.OrdinalIgnoreCase) || PlainNames.Contains(name)
        || EndsWithAny(name, PlainAmongDocuments, StringComparison.OrdinalIgnoreCase) || EndsWithAny(name, PlainAsWritten, StringComparison.Ordinal);

    private static bool EndsWithAny(string name, string[] endings, StringComparison comparison) => endings.Any(e => name.EndsWith(e, comparison));
}
