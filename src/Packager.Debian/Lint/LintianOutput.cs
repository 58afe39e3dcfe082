using System.Text.RegularExpressions;
using Packager.Model;

namespace Packager.Debian;

/// <summary>Reads what lintian prints: <c>E: package: tag context</c>, a line each.</summary>
public static partial class LintianOutput
{
    /// <summary>The code of tags that only lintian itself knows.</summary>
    private const string OtherCode = "PKG2299";

    /// <summary>The findings with the names of their packages, in the order of the output; other lines are passed over.</summary>
    public static IEnumerable<(string Package, LintFinding Finding)> Parse(string output)
    {
        foreach (var line in output.Split('\n'))
        {
            if (Line().Match(line) is not { Success: true } match) continue;
            var tag = Tag(match.Groups["tag"].Value, match.Groups["letter"].Value[0]);
            yield return (match.Groups["package"].Value, new(tag, match.Groups["context"].Value, SourceLocation.None));
        }
    }

    private static LintTag Tag(string name, char letter) =>
        LintTags.All.FirstOrDefault(t => t.Name == name)
        ?? new LintTag(name, letter, OtherCode, "lintian objects", $"ask 'lintian-explain-tags {name}'");

    [GeneratedRegex("^(?<letter>[EWIPXC]): (?<package>[^ ]+?)(?: [a-z]+)?: (?<tag>[^ ]+)(?: (?<context>.*))?$")]
    private static partial Regex Line();
}
