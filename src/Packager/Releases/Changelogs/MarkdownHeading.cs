using Packager.Manifest;

namespace Packager.Releases.Changelogs;

/// <summary>Reads a heading that names a version: <c>## [1.2.3] - 2026-01-31</c>, <c># v1.2.3 (2026-01-31)</c>, <c>## App 1.2.3</c>, <c>## Unreleased</c>.</summary>
internal static class MarkdownHeading
{
    private static readonly char[] s_marks = ['[', ']', '(', ')', ':', ',', '*'];

    /// <summary>The section that it begins, or null for any other line.</summary>
    public static ChangelogSection? Read(string line)
    {
        var level = line.Length - line.TrimStart('#').Length;
        if (level is 0 or > 3 || line.Length == level || line[level] != ' ') return null;
        var words = Words(line[level..]);
        // A name may stand before the version, but not below the second level, where "Fixed 1.2 regression" is no release.
        var names = level < 3 ? 1 : 0;
        for (var i = 0; i < words.Count && names >= 0; i++)
        {
            if (words[i].Equals("unreleased", StringComparison.OrdinalIgnoreCase)) return new ChangelogSection(null, null, []);
            if (IsVersion(words[i])) return new ChangelogSection(words[i], Date(words, i + 1), []);
            if (words[i].ToLowerInvariant() is not ("version" or "release")) names--;
        }

        return null;
    }

    private static List<string> Words(string text) => text
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Select(WithoutLink)
        .Where(word => word.Length > 0)
        .ToList();

    // [1.2.3](https://…) is 1.2.3.
    private static string WithoutLink(string word)
    {
        var link = word.IndexOf("](", StringComparison.Ordinal);
        return (link < 0 ? word : word[..link]).Trim(s_marks);
    }

    private static bool IsVersion(string word)
    {
        var text = word is ['v' or 'V', ..] ? word[1..] : word;
        return text.Length > 2 && char.IsAsciiDigit(text[0]) && text.Contains('.') && MomentText.TryParse(text) is null
            && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '+' or '~' or '-');
    }

    private static DateTimeOffset? Date(List<string> words, int from)
    {
        foreach (var word in words.Skip(from))
        {
            if (MomentText.TryParse(word) is { } date) return date;
        }

        return null;
    }
}
