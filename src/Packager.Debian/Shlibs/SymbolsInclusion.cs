using System.Text.RegularExpressions;

namespace Packager.Debian;

/// <summary><c>#include "FILE"</c> of symbols files (deb-src-symbols(5), "Using includes"), with tags before it or without: the other file's lines in its place.</summary>
internal static partial class SymbolsInclusion
{
    /// <summary>The lines of a file with what it includes, relative to itself.</summary>
    /// <exception cref="InvalidDataException">A file that is included is not there, or includes itself.</exception>
    public static IEnumerable<string> Expand(HostTree tree, string path, IEnumerable<string> lines) => Expand(tree, path, lines, [path]);

    private static IEnumerable<string> Expand(HostTree tree, string path, IEnumerable<string> lines, HashSet<string> open)
    {
        foreach (var line in lines)
        {
            if (Inclusion().Match(line) is not { Success: true } match)
            {
                yield return line;
                continue;
            }

            var included = path[..(path.LastIndexOf('/') + 1)] + match.Groups["file"].Value;
            if (!tree.HasFile(included)) throw new InvalidDataException($"it includes '{match.Groups["file"].Value}', which is not there");
            if (!open.Add(included)) throw new InvalidDataException($"'{match.Groups["file"].Value}' is included by itself");
            foreach (var inner in Expand(tree, included, tree.Lines(included), open)) yield return inner;
            open.Remove(included);
        }
    }

    [GeneratedRegex("^(?:\\([^)]+\\))?#include\\s+\"(?<file>[^\"]+)\"")]
    private static partial Regex Inclusion();
}
