using System.Collections.Immutable;
using Packager.Apt;
using Packager.Debian;
using Packager.Pages;
using Packager.Storage;

namespace Packager.Publishing;

/// <summary>Gathers what the page of a package tells from the indexes of all channels, and from its files what indexes do not hold.</summary>
internal sealed class PageFacts(IStorage storage, AptRepository repository, IReadOnlyList<string> channels)
{
    private readonly ChangelogShelf _changelogs = new(storage);

    private static readonly string[] Relations = ["Pre-Depends", "Depends", "Recommends", "Suggests", "Enhances", "Breaks", "Conflicts", "Replaces", "Provides"];
    private static readonly string[] Usual = ["production", "stable", "staging", "testing", "qa"];

    /// <summary>Where a channel stands on the page: what most people want comes first.</summary>
    public static int Rank(string channel) => Array.IndexOf(Usual, channel) is >= 0 and var rank ? rank : Usual.Length;

    /// <summary>Whether a listed package is one that is installed.</summary>
    public static bool IsBinary(ListedPackage package) => package.Key.Architecture != PackageKey.Source;

    /// <summary>All about a package; null when no channel has it.</summary>
    public PackageDetails? Collect(string name)
    {
        var found = channels.SelectMany(channel => repository.Packages(channel, name).Where(IsBinary).Select(package => (Channel: channel, Package: package))).ToList();
        if (found.Count == 0) return null;
        var known = PageJson.ReadPackage(storage.Read(PageWriter.JsonPath(name)));
        var versions = found.GroupBy(item => item.Package.Key.Version).OrderByDescending(group => DebianVersion.Parse(group.Key)).ToList();
        var newest = versions[0].First().Package.Stanza;
        var text = known?.Versions.Any(version => version.Version == versions[0].Key) == true ? (known.Summary, known.Description) : Description(newest);
        return new PackageDetails
        {
            Name = name, Summary = text.Summary, Description = text.Description, Homepage = newest["Homepage"] ?? "", Maintainer = newest["Maintainer"] ?? "",
            Versions = [.. versions.Select(group => Version(group.Key, [.. group], known))],
        };
    }

    /// <summary>Its line in the list.</summary>
    public static PackageOverview Line(PackageDetails details, IReadOnlyList<string> channels, DateTimeOffset changed) => new(
        details.Name, details.Summary,
        [.. channels.OrderBy(Rank).Select(channel => (Channel: channel, Version: details.Versions.FirstOrDefault(version => version.Channels.Contains(channel))?.Version))
            .Where(pair => pair.Version is not null).Select(pair => new ChannelVersion(pair.Channel, pair.Version!))],
        changed);

    private VersionDetails Version(string version, IReadOnlyList<(string Channel, ListedPackage Package)> found, PackageDetails? known)
    {
        var stanza = found[0].Package.Stanza;
        var before = known?.Versions.FirstOrDefault(other => other.Version == version);
        return new VersionDetails(
            version,
            [.. found.Select(item => item.Channel).Distinct(StringComparer.Ordinal).OrderBy(Rank)],
            [.. Relations.Where(field => stanza[field] is { Length: > 0 }).Select(field => new RelationField(field, stanza[field]!))],
            [.. found.DistinctBy(item => item.Package.Key.Architecture).Select(item => File(item.Package))],
            before is not null && (before.Changelog.Length == 0 || _changelogs.Holds(stanza)) ? before.Changelog : Changelog(stanza));
    }

    private static FileDetails File(ListedPackage package) => new(
        package.Key.Architecture, package.Stanza["Filename"] ?? "",
        long.TryParse(package.Stanza["Size"], System.Globalization.CultureInfo.InvariantCulture, out var size) ? size : 0, package.Stanza["SHA256"] ?? "");

    // The index may hold the first line alone.
    private (string Summary, ImmutableArray<string> Description) Description(ControlStanza stanza)
    {
        using var deb = Open(stanza);
        var lines = (deb?.Control["Description"] ?? stanza["Description"] ?? "").Split('\n');
        var paragraphs = string.Join('\n', lines.Skip(1).Select(line => line.Trim() == "." ? "" : line.Trim())).Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return (lines[0].Trim(), [.. paragraphs.Select(paragraph => paragraph.Replace('\n', ' '))]);
    }

    private string Changelog(ControlStanza stanza)
    {
        using var deb = Open(stanza);
        var text = deb is null ? "" : PackageChangelog.Read(deb, stanza["Package"]!);
        _changelogs.Put(stanza, text);
        return PackageChangelog.Newest(text);
    }

    private DebReader? Open(ControlStanza stanza)
    {
        if (stanza["Filename"] is not { Length: > 0 } path || storage.Get(path) is not { } file) return null;
        return DebReader.Open(file.Content, path);
    }
}
