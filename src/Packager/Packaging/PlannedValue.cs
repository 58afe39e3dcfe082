using System.Collections;
using System.Globalization;
using System.Reflection;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Packaging;

/// <summary>A value of the manifest as it was resolved.</summary>
/// <param name="Key">The key with its path, for example <c>deb.compression</c> or <c>services[0].user</c>.</param>
/// <param name="Value">The value after interpolation.</param>
/// <param name="Origin">Where it stands, or <c>default</c>.</param>
public sealed record PlannedValue(string Key, string Value, string Origin)
{
    /// <summary>Every value that the manifest gives, and the defaults of the keys that it leaves out at the top.</summary>
    public static IReadOnlyList<PlannedValue> Of(PackageManifest manifest)
    {
        var values = new List<PlannedValue>();
        Add(values, manifest, "", manifest.Dialect);
        return values;
    }

    private static void Add(List<PlannedValue> values, object section, string prefix, Dialects dialect)
    {
        foreach (var property in section.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.GetCustomAttribute<KeyAttribute>() is not { } key || !key.Dialects.HasFlag(dialect)) continue;
            // What is installed is listed file by file, with its own origin.
            if (prefix.Length == 0 && key.Name == "contents") continue;
            AddValue(values, property.GetValue(section), prefix + key.Name, key, dialect);
        }
    }

    private static void AddValue(List<PlannedValue> values, object? value, string name, KeyAttribute? key, Dialects dialect)
    {
        switch (value)
        {
            case null:
                if (key?.Default is { } text) values.Add(new PlannedValue(name, text, "default"));
                break;
            case UnitDirective directive:
                values.Add(new PlannedValue($"{name}.{directive.Section}.{directive.Name}", directive.Value.Value, directive.Value.Location.ToString()));
                break;
            case IEnumerable items when value is not string:
                AddItems(values, items, name, dialect);
                break;
            default:
                AddSingle(values, value, name, dialect);
                break;
        }
    }

    private static void AddItems(List<PlannedValue> values, IEnumerable items, string name, Dialects dialect)
    {
        // A default immutable array says that the key is absent, and must not be walked.
        if (items.GetType().GetProperty("IsDefault")?.GetValue(items) is true) return;
        var index = 0;
        foreach (var item in items)
        {
            if (item is KeyValuePair<string, Located<string>> pair) AddSingle(values, pair.Value, $"{name}.{pair.Key}", dialect);
            else AddValue(values, item, string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), null, dialect);
            index++;
        }
    }

    private static void AddSingle(List<PlannedValue> values, object value, string name, Dialects dialect)
    {
        var type = value.GetType();
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Located<>))
        {
            var location = (SourceLocation)type.GetProperty(nameof(Located<int>.Location))!.GetValue(value)!;
            values.Add(new PlannedValue(name, Written(type.GetProperty(nameof(Located<int>.Value))!.GetValue(value)), location.IsKnown ? location.ToString() : "default"));
        }
        else if (type.Namespace == typeof(KeyAttribute).Namespace)
        {
            Add(values, value, name + ".", dialect);
        }
    }

    private static string Written(object? value) => value switch
    {
        bool flag => flag ? "true" : "false",
        DateTimeOffset date => date.ToString("yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
