using Packager.Model;

namespace Packager.Payloads;

/// <summary>Says of a path that does not exist how far it does, and what lies there.</summary>
internal static class MissingSource
{
    private const int NamesShown = 5;

    /// <summary>Reports it.</summary>
    public static void Report(GatherContext context, Located<string> src, string fullPath)
    {
        var (ancestor, missing) = NearestAncestor(fullPath);
        var shown = context.Shown(ancestor);
        var place = shown == "." ? context.IsNfpm ? "the current folder" : "the manifest's folder" : $"'{shown}'";
        context.Diagnostics.Add(ContentsFaults.MissingSource, src.Location,
            $"src '{src.Value}' does not exist: there is no '{missing}' in {place}", Hint(ancestor, missing, place));
    }

    private static (string Ancestor, string Missing) NearestAncestor(string fullPath)
    {
        var (path, missing) = (fullPath, "");
        while (!Directory.Exists(path))
        {
            missing = Path.GetFileName(path);
            path = Path.GetDirectoryName(path) ?? Path.GetPathRoot(fullPath) ?? "/";
        }

        return (path, missing);
    }

    private static string Hint(string folder, string missing, string place)
    {
        var names = Names(folder);
        if (names.Find(n => n.Equals(missing, StringComparison.OrdinalIgnoreCase)) is { } other) return $"did you mean '{other}'? Case counts";
        if (names.Count == 0) return $"{place} is empty; has the application been built?";
        var more = names.Count > NamesShown ? " …" : "";
        return $"{place} holds {string.Join(", ", names.Take(NamesShown))}{more}";
    }

    private static List<string> Names(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFileSystemEntries(folder).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];
        }
        catch (UnauthorizedAccessException)
        {
            return [];
        }
    }
}
