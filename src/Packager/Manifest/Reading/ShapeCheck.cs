using Packager.Model;

namespace Packager.Manifest;

/// <summary>Holds a tree against the model before any of it is used, so that faults in parts that no target selects are told too.</summary>
/// <param name="dialect">The file's dialect.</param>
/// <param name="bag">Receives PKG1020 to PKG1023 and PKG1056.</param>
internal sealed class ShapeCheck(Dialects dialect, DiagnosticBag bag)
{
    /// <summary>Checks the keys of a map and everything below them.</summary>
    public void Check(MappingNode map, KeyTable table, Places place)
    {
        foreach (var entry in map.Entries)
        {
            var key = table.Find(entry.Key) ?? (table == KeyTable.Of(typeof(PackageManifest)) ? KeyTable.Root.Find(entry.Key) : null);
            if (key is null) UnknownKeys.Report(entry, table, dialect, bag);
            else if (!key.Attribute.Dialects.HasFlag(dialect)) UnknownKeys.ReportDialect(entry, dialect, bag);
            else if (!IsPlaced(key, table, place)) ReportPlace(entry, place);
            else if (entry.Value is not ScalarNode { IsNull: true }) CheckValue(key, entry.Value, place);
        }
    }

    private bool IsPlaced(Key key, KeyTable table, Places place)
    {
        if (!key.Attribute.Places.HasFlag(place)) return false;
        var ownLevel = table == KeyTable.Of(typeof(PackageManifest));
        return dialect != Dialects.Nfpm || place != Places.Override || !ownLevel || NfpmRules.Overridable.Contains(key.Name);
    }

    private void CheckValue(Key key, Node value, Places place)
    {
        switch (key.Kind, value)
        {
            case (KeyKind.Text or KeyKind.Flag or KeyKind.Mode or KeyKind.Moment, ScalarNode):
            case (KeyKind.Texts, ScalarNode) when key.Attribute.Shorthand != Shorthand.None:
                break;
            case (KeyKind.Texts, SequenceNode list):
                foreach (var item in list.Items) Expect<ScalarNode>(item, "a list of single values", key.Name);
                break;
            case (KeyKind.TextMap, MappingNode map):
                foreach (var entry in map.Entries) Expect<ScalarNode>(entry.Value, "a single value", entry.Key);
                break;
            case (KeyKind.Section, MappingNode map):
                Check(map, KeyTable.Of(key.Section!), place);
                break;
            case (KeyKind.Sections, SequenceNode list):
                CheckSections(key, list, place);
                break;
            case (KeyKind.SectionMap, MappingNode map):
                CheckSelectors(key, map);
                break;
            case (KeyKind.Directives, MappingNode map):
                CheckDirectives(map);
                break;
            default:
                ReportKind(value, Wanted(key.Kind), key.Name, Example(key));
                break;
        }
    }

    private void CheckSections(Key key, SequenceNode list, Places place)
    {
        var below = key.Section == typeof(PackageManifest) ? Places.Package : place;
        var table = below == Places.Package && key.Section == typeof(PackageManifest) ? KeyTable.Root : KeyTable.Of(key.Section!);
        foreach (var item in list.Items)
        {
            if (Expect<MappingNode>(item, "a list of maps", key.Name) is { } map) Check(map, table, below);
        }
    }

    private void CheckSelectors(Key key, MappingNode map)
    {
        foreach (var entry in map.Entries)
        {
            if (entry.Value is ScalarNode { IsNull: true }) continue;
            if (Expect<MappingNode>(entry.Value, "a map", entry.Key) is { } over) Check(over, KeyTable.Of(key.Section!), Places.Override);
        }
    }

    private void CheckDirectives(MappingNode map)
    {
        foreach (var section in map.Entries)
        {
            if (Expect<MappingNode>(section.Value, "a map", section.Key) is not { } lines) continue;
            foreach (var line in lines.Entries)
            {
                var values = line.Value is SequenceNode several ? several.Items : [line.Value];
                foreach (var value in values) Expect<ScalarNode>(value, "a single value or a list of them", line.Key);
            }
        }
    }

    private T? Expect<T>(Node node, string wanted, string key)
        where T : Node
    {
        var isEmptyItem = node is ScalarNode { IsNull: true } && dialect == Dialects.Packager;
        if (node is T fitting && !isEmptyItem) return fitting;
        ReportKind(node, wanted, key, null);
        return null;
    }

    private void ReportPlace(Entry entry, Places place) => bag.Add(
        ManifestFaults.WrongPlace, entry.KeyLocation, $"'{entry.Key}' cannot stand {PlaceName(place)}",
        dialect == Dialects.Nfpm ? $"nfpm's overrides may hold {string.Join(", ", NfpmRules.Overridable.Order(StringComparer.Ordinal))}"
        : place == Places.Root ? "move it into an entry of packages" : "move it to the top of the file");

    private static string PlaceName(Places place) => place switch
    {
        Places.Override => "below overrides",
        Places.Package => "in an entry of packages",
        _ => "at the top of the file",
    };

    private void ReportKind(Node value, string wanted, string key, string? example) => bag.Add(
        ManifestFaults.WrongKind, value.Location, $"'{key}' takes {wanted}, and this is {value.Kind}", example);

    private static string Wanted(KeyKind kind) => kind switch
    {
        KeyKind.Texts or KeyKind.Sections => "a list",
        KeyKind.TextMap or KeyKind.Section or KeyKind.SectionMap or KeyKind.Directives => "a map",
        _ => "a single value",
    };

    private static string? Example(Key key) => key switch
    {
        { Attribute.Example: { } example } => $"for example {key.Name}: {example}",
        { Kind: KeyKind.Texts } => $"write {key.Name}: [a, b], or one '- item' a line below it",
        { Kind: KeyKind.Sections } => "begin each item with '- ' and its first key",
        { Kind: KeyKind.TextMap } => "write one 'name: value' a line below it",
        _ => null,
    };
}
