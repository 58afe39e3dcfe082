using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Text;
using Packager.Model;

namespace Packager.Templates;

/// <summary>What a template may ask of a model: the names of its properties in snake_case, and what each one is.</summary>
internal sealed class TemplateShape
{
    private static readonly ConcurrentDictionary<Type, TemplateShape> Known = new();

    private TemplateShape(Type type) => Members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.Name != "EqualityContract")
        .Select(p => TemplateMember.Of(Spell(p.Name), p))
        .ToImmutableSortedDictionary(m => m.Name, m => m, StringComparer.Ordinal);

    /// <summary>The members by name.</summary>
    public ImmutableSortedDictionary<string, TemplateMember> Members { get; }

    /// <summary>The shape of a model's type.</summary>
    public static TemplateShape Of(Type type) => Known.GetOrAdd(type, static t => new TemplateShape(t));

    // StateDirectories becomes state_directories.
    private static string Spell(string name)
    {
        var text = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0) text.Append('_');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}

/// <summary>One variable of a template.</summary>
/// <param name="Name">As templates write it.</param>
/// <param name="Sort">What it is.</param>
/// <param name="Item">The model that it is or that its items are; null for texts and flags.</param>
/// <param name="Property">Where its value comes from.</param>
internal sealed record TemplateMember(string Name, TemplateSort Sort, Type? Item, PropertyInfo Property)
{
    /// <summary>Reads the sort from the property's type.</summary>
    public static TemplateMember Of(string name, PropertyInfo property)
    {
        var type = property.PropertyType;
        if (type == typeof(bool)) return new(name, TemplateSort.Flag, null, property);
        if (IsText(type)) return new(name, TemplateSort.Text, null, property);
        if (!type.IsGenericType || type.GetGenericTypeDefinition() != typeof(ImmutableArray<>))
            return new(name, TemplateSort.Model, type, property);
        var item = type.GetGenericArguments()[0];
        return new(name, TemplateSort.List, IsText(item) ? null : item, property);
    }

    private static bool IsText(Type type) =>
        type == typeof(string) || type == typeof(TemplateCode) || type == typeof(Located<string>) || type == typeof(Located<string>?);
}

/// <summary>What a variable is.</summary>
internal enum TemplateSort
{
    /// <summary>A value that can be written.</summary>
    Text,

    /// <summary>Something to ask with <c>{{#if}}</c>.</summary>
    Flag,

    /// <summary>Something to loop over with <c>{{#each}}</c>.</summary>
    List,

    /// <summary>Something with variables of its own.</summary>
    Model,
}
