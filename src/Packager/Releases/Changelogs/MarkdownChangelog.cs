using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Packager.Manifest;

namespace Packager.Releases.Changelogs;

/// <summary>Reads a CHANGELOG.md: a heading for each version, items below it. Keep a Changelog's shape and its relatives.</summary>
internal static partial class MarkdownChangelog
{
    /// <summary>The sections, newest first as the file has them; empty when no heading names a version.</summary>
    /// <param name="text">With line feeds alone.</param>
    public static IReadOnlyList<ChangelogSection> Read(string text)
    {
        var sections = new List<ChangelogSection>();
        var (current, items) = (default(ChangelogSection), new MarkdownItems());
        foreach (var line in Underlined().Replace(text, "## $1").Split('\n'))
        {
            if (Section(line) is { } next)
            {
                Finish();
                (current, items) = (next, new MarkdownItems());
            }
            else
            {
                items.Add(line);
            }
        }

        Finish();
        return sections;

        void Finish()
        {
            if (current is not null) sections.Add(current with { Changes = items.Finish() });
        }
    }

    private static ChangelogSection? Section(string line)
    {
        var match = Heading().Match(line);
        if (!match.Success) return null;
        var date = match.Groups["date"] is { Success: true, Value: var day } ? MomentText.TryParse(day) : null;
        return new ChangelogSection(match.Groups["version"] is { Success: true, Value: var version } ? version : null, date, ImmutableArray<string>.Empty);
    }

    // "## [1.2.3] - 2026-01-31", "# v1.2.3 (2026-01-31)", "## Version 1.2.3", "## [1.2.3](https://…)", "## Unreleased"
    [GeneratedRegex(
        @"^(?:\#{1,2}\s+(?:[^\d\s\[]\S*\s+)?|\#{3}\s+)\[?(?:(?:version|release)\s+)?(?:v?(?<version>[0-9]+(?:\.[0-9]+)+[0-9A-Za-z.+~-]*)|unreleased)\]?(?:\([^)]*\))?(?:[^0-9]*(?<date>[0-9]{4}-[0-9]{2}-[0-9]{2}))?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    // A line with a row of '=' or '-' below it is a heading, too.
    [GeneratedRegex(@"^(\S[^\n]*)\n(?:={3,}|-{3,})[ \t]*$", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex Underlined();
}
