using System.Collections.Immutable;
using Packager.Debian;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Releases.Changelogs;

/// <summary>Makes the changelog of one release out of what a source says: the release itself on top, nothing newer than it, no gaps.</summary>
internal static class ChangelogHistory
{
    /// <summary>The entries, newest first and never empty.</summary>
    public static ImmutableArray<ChangelogEntry> For(
        Located<string> version, DateTimeOffset date, PackageManifest manifest, IReadOnlyList<ChangelogSection> sections, DiagnosticBag bag)
    {
        var own = Own(version, sections);
        if (own is null && sections.Count > 0 && IsFinal(version.Value))
            bag.Add(ReleaseFaults.NotInChangelog, manifest.Changelog!.Value.Location, $"the changelog has no section for {version.Value}", "add one, or head the newest changes with 'Unreleased'");
        var older = sections.SkipWhile(s => own is not null && s != own).Where(s => s != own && s.Version is not null && !IsNewer(s.Version, version.Value));
        var top = own ?? new ChangelogSection(version.Value, date, [$"Release {version.Value}."]);
        return Complete(top with { Version = version.Value }, older, date, manifest.Maintainer?.Value ?? "");
    }

    // The section of that version, else what is not released yet.
    private static ChangelogSection? Own(Located<string> version, IReadOnlyList<ChangelogSection> sections) =>
        sections.FirstOrDefault(s => s.Version is { } known && WithoutPrefix(known) == WithoutPrefix(version.Value))
        ?? sections.FirstOrDefault(s => s is { Version: null, Changes.Length: > 0 });

    private static ImmutableArray<ChangelogEntry> Complete(ChangelogSection top, IEnumerable<ChangelogSection> older, DateTimeOffset date, string maintainer)
    {
        var entries = ImmutableArray.CreateBuilder<ChangelogEntry>();
        foreach (var section in older.Prepend(top))
        {
            date = section.Date ?? date;
            var version = WithoutPrefix(section.Version!);
            var changes = section.Changes.IsEmpty ? [$"Release {version}."] : section.Changes;
            entries.Add(new ChangelogEntry(version, date, section.Author ?? maintainer, changes, section.Distribution ?? "unstable", section.Urgency ?? "medium"));
        }

        return entries.DrainToImmutable();
    }

    private static bool IsFinal(string version) => UpstreamShape.Of(version) is { Prerelease: null, Distance: null };

    private static bool IsNewer(string version, string than) =>
        Mapped(version) is { } left && Mapped(than) is { } right && left > right;

    private static DebianVersion? Mapped(string version) =>
        VersionMapping.FromSemantic(new VersionParts(new(version, SourceLocation.None)), []);

    private static string WithoutPrefix(string version) => version is ['v', ..] ? version[1..] : version;
}
