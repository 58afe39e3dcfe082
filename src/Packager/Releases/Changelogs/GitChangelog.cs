using System.Collections.Immutable;
using System.Globalization;

namespace Packager.Releases.Changelogs;

/// <summary>Makes a changelog from git: the subjects of the commits, cut at the tags that name versions.</summary>
internal static class GitChangelog
{
    // More history than anyone reads in a package.
    private const string Limit = "--max-count=5000";

    /// <summary>The sections, newest first; null when git cannot say.</summary>
    public static IReadOnlyList<ChangelogSection>? Read(Git git)
    {
        var log = git.Ask("log", "--topo-order", Limit, "--decorate=full", "--decorate-refs=refs/tags/*", "--format=%ct%x1f%D%x1f%P%x1f%s%x1e");
        return log is null ? null : Cut(log.Split('\u001e', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }

    private static List<ChangelogSection> Cut(IEnumerable<string> commits)
    {
        var sections = new List<ChangelogSection>();
        var changes = ImmutableArray.CreateBuilder<string>();
        var (version, date) = (default(string), default(DateTimeOffset?));
        foreach (var commit in commits)
        {
            var fields = commit.Split('\u001f');
            if (Version(fields[1]) is { } tagged)
            {
                Finish();
                (version, date) = (tagged, DateTimeOffset.FromUnixTimeSeconds(long.Parse(fields[0], CultureInfo.InvariantCulture)));
            }

            var isMerge = fields[2].Contains(' ');
            if (!isMerge && fields[3].Length > 0) changes.Add(fields[3]);
        }

        Finish();
        return sections;

        void Finish()
        {
            if (version is not null || changes.Count > 0) sections.Add(new ChangelogSection(version, date, changes.ToImmutable()));
            changes.Clear();
        }
    }

    // "tag: refs/tags/v1.2.3, tag: refs/tags/nightly"
    private static string? Version(string decoration) => decoration
        .Split(", ", StringSplitOptions.RemoveEmptyEntries)
        .Select(tag => tag.Replace("tag: ", "", StringComparison.Ordinal).Replace("refs/tags/", "", StringComparison.Ordinal))
        .FirstOrDefault(tag => tag is [>= '0' and <= '9', ..] or ['v', >= '0' and <= '9', ..]);
}
