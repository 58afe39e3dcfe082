namespace Packager.Releases.Changelogs;

/// <summary>Reads a CHANGELOG.md: a heading for each version, items below it. Keep a Changelog's shape and its relatives.</summary>
internal static class MarkdownChangelog
{
    /// <summary>The sections, newest first as the file has them; empty when no heading names a version.</summary>
    /// <param name="text">With line feeds alone.</param>
    public static IReadOnlyList<ChangelogSection> Read(string text)
    {
        var sections = new List<ChangelogSection>();
        var (current, items) = (default(ChangelogSection), new MarkdownItems());
        foreach (var line in Headed(text.Split('\n')))
        {
            if (MarkdownHeading.Read(line) is { } next)
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

    // A line with a row of '=' or '-' below it is a heading, too.
    private static IEnumerable<string> Headed(string[] lines)
    {
        for (var i = 0; i < lines.Length; i++)
        {
            var isHeading = i + 1 < lines.Length && lines[i] is [not (' ' or '-' or '*' or '#'), ..] && IsRow(lines[i + 1]);
            yield return isHeading ? "## " + lines[i] : lines[i];
            if (isHeading) i++;
        }
    }

    private static bool IsRow(string line) => line.TrimEnd() is { Length: >= 3 } row && (row.All(c => c == '=') || row.All(c => c == '-'));
}
