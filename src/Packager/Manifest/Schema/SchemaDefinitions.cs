using System.Text.Json;

namespace Packager.Manifest;

/// <summary>Writes a definition for each record of the model, for each dialect and level on which it is used.</summary>
internal sealed class SchemaDefinitions(Utf8JsonWriter json)
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly Queue<(Type? Record, Dialects Dialect, Places Place)> _waiting = [];

    /// <summary>The name of a definition; no record is the top of the file.</summary>
    public static string NameOf(Type? record, Dialects dialect, Places place)
    {
        var name = (dialect == Dialects.Nfpm ? "nfpm." : "") + (record is null ? "file" : record.Name.Replace("Section", "", StringComparison.Ordinal));
        return record is null || record != typeof(PackageManifest) ? name : name + "." + place.ToString().ToLowerInvariant();
    }

    /// <summary>Writes all of them.</summary>
    public void Write()
    {
        _waiting.Enqueue((null, Dialects.Packager, Places.Root));
        _waiting.Enqueue((null, Dialects.Nfpm, Places.Root));
        while (_waiting.TryDequeue(out var next))
        {
            if (_written.Add(NameOf(next.Record, next.Dialect, next.Place))) WriteRecord(next.Record, next.Dialect, next.Place);
        }
    }

    private void WriteRecord(Type? record, Dialects dialect, Places place)
    {
        json.WriteStartObject(NameOf(record, dialect, place));
        json.WriteString("type", "object");
        json.WriteStartObject("properties");
        foreach (var key in Keys(record, dialect, place)) WriteKey(key, dialect, place);
        json.WriteEndObject();
        if (record is null && dialect == Dialects.Packager) WriteRequired("packager");
        json.WriteBoolean("additionalProperties", false);
        json.WriteEndObject();
    }

    private static IEnumerable<Key> Keys(Type? record, Dialects dialect, Places place)
    {
        var table = record is null || (record == typeof(PackageManifest) && place == Places.Package) ? KeyTable.Root : KeyTable.Of(record);
        var isNfpmOverride = dialect == Dialects.Nfpm && record == typeof(PackageManifest) && place == Places.Override;
        return table.Keys.Where(key => key.Attribute.Dialects.HasFlag(dialect) && key.Attribute.Places.HasFlag(place)
            && (!isNfpmOverride || NfpmRules.Overridable.Contains(key.Name)));
    }

    private void WriteKey(Key key, Dialects dialect, Places place)
    {
        json.WriteStartObject(key.Name);
        json.WriteString("description", key.Attribute.Help + (key.Attribute.Default is { } standard ? $" Default: {standard}." : ""));
        WriteKind(key, dialect, key.Kind == KeyKind.SectionMap ? Places.Override : key.Section == typeof(PackageManifest) ? Places.Package : place);
        json.WriteEndObject();
    }

    private void WriteKind(Key key, Dialects dialect, Places place)
    {
        switch (key.Kind)
        {
            case KeyKind.Text or KeyKind.Flag or KeyKind.Mode or KeyKind.Moment:
                WriteValue(key);
                break;
            case KeyKind.Texts:
                WriteList(key);
                break;
            case KeyKind.Section:
                WriteUnion(() => WriteReference(key.Section!, dialect, place));
                break;
            case KeyKind.Sections:
                WriteTypes("array", "null");
                WriteBelow("items", () => WriteReference(key.Section!, dialect, place));
                break;
            case KeyKind.SectionMap:
                WriteTypes("object", "null");
                WriteBelow("additionalProperties", () => WriteUnion(() => WriteReference(key.Section!, dialect, place)));
                break;
            default:
                WriteTypes("object", "null");
                if (key.Kind == KeyKind.TextMap) WriteBelow("additionalProperties", () => WriteValue(key));
                break;
        }
    }

    private void WriteList(Key key)
    {
        WriteTypes(key.Attribute.Shorthand == Shorthand.None ? ["array", "null"] : ["array", "string", "boolean", "null"]);
        WriteBelow("items", () => WriteValue(key));
    }

    // A variable may stand for any value, hence the pattern beside a closed set.
    private void WriteValue(Key key)
    {
        if (key.Attribute.Values.Length == 0)
        {
            WriteTypes(key.Kind == KeyKind.Flag ? ["boolean", "string", "null"] : ["string", "number", "boolean", "null"]);
            return;
        }

        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        json.WriteStartArray("enum");
        foreach (var value in key.Attribute.Values) WriteEnumerated(value);
        json.WriteNullValue();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "string");
        json.WriteString("pattern", "\\$\\{");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    // YAML reads true and 1 as no strings.
    private void WriteEnumerated(string value)
    {
        json.WriteStringValue(value);
        if (value is "true" or "false") json.WriteBooleanValue(value == "true");
        else if (value is "1") json.WriteNumberValue(1);
    }

    private void WriteReference(Type record, Dialects dialect, Places place)
    {
        json.WriteString("$ref", "#/$defs/" + NameOf(record, dialect, place));
        _waiting.Enqueue((record, dialect, place));
    }

    private void WriteUnion(Action write)
    {
        json.WriteStartArray("anyOf");
        json.WriteStartObject();
        write();
        json.WriteEndObject();
        json.WriteStartObject();
        json.WriteString("type", "null");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteBelow(string name, Action write)
    {
        json.WriteStartObject(name);
        write();
        json.WriteEndObject();
    }

    private void WriteTypes(params ReadOnlySpan<string> types)
    {
        json.WriteStartArray("type");
        foreach (var type in types) json.WriteStringValue(type);
        json.WriteEndArray();
    }

    private void WriteRequired(string key)
    {
        json.WriteStartArray("required");
        json.WriteStringValue(key);
        json.WriteEndArray();
    }
}
