using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Releases.Changelogs;

/// <summary>Reads the YAML that chglog writes and nfpm reads: a list of releases with their notes.</summary>
internal static class ChglogFile
{
    private static readonly string[] s_releaseKeys = ["semver", "date", "packager", "notes", "changes", "deb", "urgency", "distribution"];
    private static readonly string[] s_changeKeys = ["commit", "note", "author", "committer", "conventional_commit"];

    /// <summary>The sections in the order of the file; null after a diagnostic (PKG1135 or a fault of YAML).</summary>
    public static IReadOnlyList<ChangelogSection>? Read(string file, string text, DiagnosticBag bag)
    {
        if (YamlTree.Read(file, text, bag) is not { } root) return null;
        if (root is SequenceNode list) return [.. list.Items.Select(item => Section(item, bag)).OfType<ChangelogSection>()];
        bag.Add(ReleaseFaults.ChangelogMalformed, root.Location, $"a chglog file is a list of releases, and this is {root.Kind}", "begin each release with '- semver: …'");
        return null;
    }

    private static ChangelogSection? Section(Node node, DiagnosticBag bag)
    {
        if (node is not MappingNode map || Text(map, "semver") is not { Length: > 0 } version)
        {
            bag.Add(ReleaseFaults.ChangelogMalformed, node.Location, "a release of the changelog has no version", "write 'semver: 1.2.3'");
            return null;
        }

        CheckKeys(map, s_releaseKeys, bag);
        var deb = map["deb"] as MappingNode;
        var distributions = (deb?["distributions"] as SequenceNode)?.Items.OfType<ScalarNode>().Select(s => s.Text);
        return new ChangelogSection(version, Date(map, bag), [.. Changes(map, bag)])
        {
            Author = Text(map, "packager"),
            Distribution = distributions is null ? null : string.Join(' ', distributions),
            Urgency = deb is null ? null : Text(deb, "urgency"),
        };
    }

    private static DateTimeOffset? Date(MappingNode map, DiagnosticBag bag) =>
        map["date"] is ScalarNode { IsNull: false } scalar ? MomentText.Parse(scalar.Text, scalar.Location, bag) : null;

    private static IEnumerable<string> Changes(MappingNode map, DiagnosticBag bag)
    {
        var notes = map["notes"] as MappingNode;
        if (notes is not null && Text(notes, "header") is { } header) yield return OneLine(header);
        foreach (var change in (map["changes"] as SequenceNode)?.Items.OfType<MappingNode>() ?? [])
        {
            CheckKeys(change, s_changeKeys, bag);
            if (Text(change, "note") is { } note) yield return OneLine(note.Split("\n\n", 2)[0]);
        }

        if (notes is not null && Text(notes, "footer") is { } footer) yield return OneLine(footer);
    }

    private static void CheckKeys(MappingNode map, string[] known, DiagnosticBag bag)
    {
        foreach (var entry in map.Entries.Where(e => !known.Contains(e.Key)))
            bag.Add(ReleaseFaults.ChangelogMalformed, entry.KeyLocation, $"the key '{entry.Key}' is unknown in a changelog", Suggestion.For(entry.Key, known) ?? "known are " + string.Join(", ", known));
    }

    private static string? Text(MappingNode map, string key) => map[key] is ScalarNode { IsNull: false, Text: { Length: > 0 } text } ? text : null;

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
