using System.Collections;
using Packager.Model;

namespace Packager.Templates;

/// <summary>Turns a model record into the dictionaries, lists and texts that Handlebars walks.</summary>
internal static class TemplateModel
{
    /// <summary>The record's properties by their template names.</summary>
    public static Dictionary<string, object?> From(object model, DiagnosticBag diagnostics)
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, member) in TemplateShape.Of(model.GetType()).Members)
            values.Add(name, Value(member.Property.GetValue(model), diagnostics));
        return values;
    }

    /// <summary>Whether every property is absent, false or an empty list.</summary>
    public static bool IsEmpty(object model) => TemplateShape.Of(model.GetType()).Members.Values
        .All(m => m.Property.GetValue(model) is null or false or "" || (m.Sort == TemplateSort.List && !((IEnumerable)m.Property.GetValue(model)!).Cast<object?>().Any()));

    private static object? Value(object? value, DiagnosticBag diagnostics) => value switch
    {
        null => null,
        bool => value,
        // An empty text counts as absent, as it does in Handlebars.
        string text => text.Length == 0 ? null : new TemplateText(text, SourceLocation.None, false, diagnostics),
        Located<string> text => string.IsNullOrEmpty(text.Value) ? null : new TemplateText(text.Value, text.Location, false, diagnostics),
        TemplateCode code => new TemplateText(code.Text, code.Location, true, diagnostics),
        IEnumerable items => items.Cast<object?>().Select(item => Value(item, diagnostics) ?? Empty(diagnostics)).ToArray(),
        _ => From(value, diagnostics),
    };

    // An empty argument of a command is an argument nevertheless.
    private static TemplateText Empty(DiagnosticBag diagnostics) => new("", SourceLocation.None, false, diagnostics);
}
