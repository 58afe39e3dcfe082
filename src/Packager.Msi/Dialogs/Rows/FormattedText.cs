namespace Packager.Msi;

/// <summary>Texts for columns of the category Formatted, in which brackets and braces have a meaning ("Formatted").</summary>
internal static class FormattedText
{
    /// <summary>A text that comes out as it is.</summary>
    public static string Escape(string text) => text.AsSpan().IndexOfAny("[]{}") < 0
        ? text
        : string.Concat(text.Select(c => c is '[' or ']' or '{' or '}' ? $"[\\{c}]" : c.ToString()));
}
