using System.Collections.Immutable;
using System.Reflection;

namespace Packager.Manifest;

/// <summary>Fills the records of the model from a tree. What <see cref="ShapeCheck"/> has already refused is passed over.</summary>
internal sealed class RecordBinder(ValueReader values)
{
    private static readonly MethodInfo s_listOf = typeof(RecordBinder).GetMethod(nameof(ListOf), BindingFlags.NonPublic | BindingFlags.Static)!;

    /// <summary>A record of type <typeparamref name="T"/> with the values of a map.</summary>
    public T Bind<T>(MappingNode map)
        where T : new() => (T)Bind(typeof(T), map, "");

    private object Bind(Type record, MappingNode map, string path)
    {
        var result = Activator.CreateInstance(record)!;
        record.GetProperty("Location")?.SetValue(result, map.Location);
        var table = KeyTable.Of(record);
        // nfpm expands src and dst of the entries that ask for it; in our dialect the path means nothing.
        if (record == typeof(ContentsEntry) && map["expand"] is ScalarNode { Text: "true" }) path = NfpmRules.ExpandedEntry;
        foreach (var entry in map.Entries)
        {
            if (table.Find(entry.Key) is not { } key || entry.Value is ScalarNode { IsNull: true }) continue;
            if (Value(key, entry.Value, path + entry.Key) is { } value) key.Property.SetValue(result, value);
        }

        return result;
    }

    private object? Value(Key key, Node node, string path) => (key.Kind, node) switch
    {
        (KeyKind.Text, ScalarNode scalar) => values.Text(key, scalar, path),
        (KeyKind.Flag, ScalarNode scalar) => values.Flag(scalar, path),
        (KeyKind.Mode, ScalarNode scalar) => values.Mode(scalar, path),
        (KeyKind.Moment, ScalarNode scalar) => values.Moment(scalar, path),
        (KeyKind.Texts, ScalarNode scalar) when key.Attribute.Shorthand != Shorthand.None => values.Shorthand(key, scalar, path),
        (KeyKind.Texts, SequenceNode list) => values.Texts(key, list, path),
        (KeyKind.TextMap, MappingNode map) => values.Map(key, map, path),
        (KeyKind.Directives, MappingNode map) => values.Directives(map, path),
        (KeyKind.Section, MappingNode map) => Bind(key.Section!, map, path + "."),
        (KeyKind.Sections, SequenceNode list) => Sections(key, list, path + "."),
        _ => null,
    };

    private object? Sections(Key key, SequenceNode list, string path)
    {
        var items = list.Items.OfType<MappingNode>().Select(item => Bind(key.Section!, item, path)).ToArray();
        return s_listOf.MakeGenericMethod(key.Section!).Invoke(null, [items]);
    }

    private static ImmutableArray<T> ListOf<T>(object[] items) => [.. items.Cast<T>()];
}
