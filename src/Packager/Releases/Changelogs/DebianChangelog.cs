using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Packager.Model;

namespace Packager.Releases.Changelogs;

/// <summary>Reads a debian/changelog, deb-changelog(5).</summary>
internal static partial class DebianChangelog
{
    /// <summary>Whether the first line that is not blank is a heading of that format.</summary>
    public static bool IsOne(string text)
    {
        var first = text.TrimStart('\n').Split('\n', 2)[0];
        return first.Contains("urgency=", StringComparison.OrdinalIgnoreCase) && Heading().IsMatch(first);
    }

    /// <summary>The sections, newest first; versions lose epoch and revision, since these come from the manifest. Null after a diagnostic (PKG1135).</summary>
    public static IReadOnlyList<ChangelogSection>? Read(string file, string text, DiagnosticBag bag)
    {
        var sections = new List<ChangelogSection>();
        var changes = ImmutableArray.CreateBuilder<string>();
        var (heading, number) = (default(Match), 0);
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (line[0] != ' ' && Heading().Match(line) is { Success: true } next) heading = next;
            else if (heading is not null && Trailer().Match(line) is { Success: true } trailer) Finish(trailer);
            else if (heading is not null && line.StartsWith("  ", StringComparison.Ordinal)) Detail(line.Trim());
            else return Malformed(new SourceLocation(file, number, 1), line, bag);
        }

        return sections;

        void Detail(string line)
        {
            if (line.StartsWith('*')) changes.Add(line[1..].Trim());
            else if (changes.Count > 0) changes[^1] += " " + line;
            else changes.Add(line);
        }

        void Finish(Match trailer)
        {
            sections.Add(Section(heading!, trailer, changes.ToImmutable()));
            changes.Clear();
            heading = null;
        }
    }

    private static ChangelogSection Section(Match heading, Match trailer, ImmutableArray<string> changes)
    {
        var version = heading.Groups["version"].Value;
        version = version[(version.IndexOf(':') + 1)..];
        if (version.LastIndexOf('-') is > 0 and var hyphen) version = version[..hyphen];
        var dated = DateTimeOffset.TryParseExact(trailer.Groups["date"].Value, "ddd, d MMM yyyy HH:mm:ss zzz", CultureInfo.InvariantCulture, DateTimeStyles.AllowWhiteSpaces, out var date);
        return new ChangelogSection(version, dated ? date.ToUniversalTime() : null, changes)
        {
            Author = trailer.Groups["author"].Value, Distribution = heading.Groups["distribution"].Value, Urgency = heading.Groups["urgency"].Value,
        };
    }

    private static List<ChangelogSection>? Malformed(SourceLocation location, string line, DiagnosticBag bag)
    {
        bag.Add(ReleaseFaults.ChangelogMalformed, location, $"'{line.Trim()}' is no line of a debian/changelog", "deb-changelog(5) describes the format");
        return null;
    }

    [GeneratedRegex(@"^[a-z0-9][a-z0-9+.-]* \((?<version>[^()\s]+)\) (?<distribution>[^;\s]+)[^;]*; *urgency=(?<urgency>[a-z]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^ -- (?<author>.+ <[^>]+>)  (?<date>.+?)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Trailer();
}
