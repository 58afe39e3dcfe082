using System.Globalization;
using Packager.Manifest;
using Packager.Model;
using Packager.Releases.Changelogs;

namespace Packager.Releases;

/// <summary>Finds the one moment that every artifact carries; never the clock's.</summary>
internal static class ReleaseDate
{
    private const string Variable = "SOURCE_DATE_EPOCH";

    /// <summary>The manifest's mtime, else SOURCE_DATE_EPOCH, else the time of git's newest commit, else the changelog's newest date; null after a diagnostic.</summary>
    public static DateTimeOffset? Of(
        PackageManifest manifest, IReadOnlyDictionary<string, string> environment, Git git, IReadOnlyList<ChangelogSection> sections, DiagnosticBag bag)
    {
        if (manifest.Mtime is { } mtime) return mtime.Value;
        if (IsSet(environment)) return OfEnvironment(environment, bag);
        if (git.Ask("log", "-1", "--format=%ct") is { } committed && Seconds(committed) is { } commit) return commit;
        if (sections.Select(s => s.Date).FirstOrDefault(d => d is not null) is { } dated) return dated;
        bag.Add(ReleaseFaults.NoDate, manifest.Location, "nothing says which date the release has", "set SOURCE_DATE_EPOCH, write 'mtime: 2026-01-31T12:00:00Z', or build from a git commit");
        return null;
    }

    /// <summary>What SOURCE_DATE_EPOCH says; null when it is not set, and after a diagnostic (PKG1130).</summary>
    public static DateTimeOffset? OfEnvironment(IReadOnlyDictionary<string, string> environment, DiagnosticBag bag)
    {
        if (!IsSet(environment)) return null;
        var text = environment[Variable];
        if (Seconds(text) is { } moment) return moment;
        bag.Add(ReleaseFaults.SourceDateEpoch, SourceLocation.None, $"SOURCE_DATE_EPOCH is '{text}', which is no number of seconds since 1970", "set it for example to the output of: git log -1 --format=%ct");
        return null;
    }

    private static bool IsSet(IReadOnlyDictionary<string, string> environment) => environment.GetValueOrDefault(Variable) is { Length: > 0 };

    private static DateTimeOffset? Seconds(string text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) && seconds <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
}
