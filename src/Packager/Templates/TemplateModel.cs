using System.Collections;
using Packager.Model;

namespace Packager.Templates;

/// <summary>Turns a model record into the dictionaries, lists and texts that Handlebars walks.</summary>
internal static class TemplateModel
{
    /// <summary>The record's properties by their template names.</summary>
    public static Dictionary<string, object?> From(object model, DiagnosticBag diagnostics)
    {
        var found = TemplateShape.Of(model.GetType()).Members.Select(m => (Name: m.Key, Value: m.Value.Property.GetValue(model))).ToList();
        // The name of a field or variable stands where its value does.
        var place = found.Select(m => m.Value).OfType<Located<string>>().Select(v => v.Location).FirstOrDefault(l => l.IsKnown);
        return found.ToDictionary(m => m.Name, m => Value(m.Value, place, diagnostics), StringComparer.Ordinal);
    }

    /// <summary>Whether every property is absent, false or an empty list.</summary>
    public static bool IsEmpty(object model) => TemplateShape.Of(model.GetType()).Members.Values
        .All(m => m.Property.GetValue(model) is null or false or "" || (m.Sort == TemplateSort.List && !((IEnumerable)m.Property.GetValue(model)!).Cast<object?>().Any()));

    private static object? Value(object? value, SourceLocation place, DiagnosticBag diagnostics) => value switch
    {
        null => null,
        bool => value,
        // An empty text counts as absent, as it does in Handlebars.
        string text => text.Length == 0 ? null : new TemplateText(text, place, false, diagnostics),
        Located<string> text => string.IsNullOrEmpty(text.Value) ? null : new TemplateText(text.Value, text.Location, false, diagnostics),
        TemplateCode code => new TemplateText(code.Text, code.Location, true, diagnostics),
        IEnumerable items => items.Cast<object?>().Select(item => Value(item, place, diagnostics) ?? Empty(diagnostics)).ToArray(),
        _ => From(value, diagnostics),
    };

    // An empty argument of a command is an argument nevertheless.
    private static TemplateText Empty(DiagnosticBag diagnostics) => new("", SourceLocation.None, false, diagnostics);
}
