using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>What kind of value a key takes.</summary>
internal enum KeyKind
{
    Text,
    Flag,
    Mode,
    Moment,
    Texts,
    TextMap,
    Section,
    Sections,
    SectionMap,
    Directives,
}

/// <summary>A key: how it is declared, the property that takes its value, and the kind of that value.</summary>
/// <param name="Attribute">The declaration.</param>
/// <param name="Property">Where the value goes.</param>
/// <param name="Kind">The kind of value.</param>
/// <param name="Section">The record of a nested section; null for the rest.</param>
internal sealed record Key(KeyAttribute Attribute, PropertyInfo Property, KeyKind Kind, Type? Section)
{
    public string Name => Attribute.Name;
}

/// <summary>The keys of one record, made once from its <see cref="KeyAttribute"/>s; the reader, the schema and the reference page share it.</summary>
internal sealed class KeyTable
{
    private static readonly ConcurrentDictionary<Type, KeyTable> s_tables = new();
    private readonly Dictionary<string, Key> _byName;

    private KeyTable(IEnumerable<Key> keys)
    {
        Keys = [.. keys];
        _byName = Keys.ToDictionary(k => k.Name, StringComparer.Ordinal);
    }

    /// <summary>The keys at the top of a file.</summary>
    public static KeyTable Root { get; } = new([.. Of(typeof(ManifestDocument)).Keys, .. Of(typeof(PackageManifest)).Keys]);

    /// <summary>The keys in the order of their declaration.</summary>
    public ImmutableArray<Key> Keys { get; }

    /// <summary>The keys of a record.</summary>
    public static KeyTable Of(Type record) => s_tables.GetOrAdd(record, static type => new KeyTable(Declared(type)));

    /// <summary>The key of that name, or null.</summary>
    public Key? Find(string name) => _byName.GetValueOrDefault(name);

    private static IEnumerable<Key> Declared(Type record)
    {
        foreach (var property in record.GetProperties())
        {
            if (property.GetCustomAttribute<KeyAttribute>() is not { } attribute) continue;
            var (kind, section) = KindOf(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
            yield return new Key(attribute, property, kind, section);
        }
    }

    private static (KeyKind Kind, Type? Section) KindOf(Type type)
    {
        if (type == typeof(Located<string>)) return (KeyKind.Text, null);
        if (type == typeof(Located<bool>)) return (KeyKind.Flag, null);
        if (type == typeof(Located<UnixMode>)) return (KeyKind.Mode, null);
        if (type == typeof(Located<DateTimeOffset>)) return (KeyKind.Moment, null);
        if (type == typeof(ImmutableArray<Located<string>>)) return (KeyKind.Texts, null);
        if (type == typeof(ImmutableArray<KeyValuePair<string, Located<string>>>)) return (KeyKind.TextMap, null);
        if (type == typeof(ImmutableArray<KeyValuePair<string, PackageManifest>>)) return (KeyKind.SectionMap, typeof(PackageManifest));
        if (type == typeof(ImmutableArray<UnitDirective>)) return (KeyKind.Directives, null);
        return type.IsGenericType ? (KeyKind.Sections, type.GetGenericArguments()[0]) : (KeyKind.Section, type);
    }
}
