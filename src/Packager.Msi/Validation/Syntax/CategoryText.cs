using System.Buffers;
using System.Globalization;

namespace Packager.Msi.Validation;

/// <summary>The rules that a column's category lays on its text (Windows Installer, "Column Data Types").</summary>
internal static class CategoryText
{
    private const int MostVersionFields = 4;
    private static readonly SearchValues<char> s_hexadecimal = SearchValues.Create("0123456789ABCDEF");

    /// <summary>What a text breaks; null when it keeps the rules.</summary>
    public static string? Fault(ColumnCategory category, string text) => category switch
    {
        ColumnCategory.UpperCase => text.Any(char.IsLower) ? "has lower case letters" : null,
        ColumnCategory.LowerCase => text.Any(char.IsUpper) ? "has upper case letters" : null,
        ColumnCategory.Identifier => IdentifierText.Is(text) ? null : "is no identifier",
        ColumnCategory.Property => IdentifierText.Is(text.StartsWith('%') ? text[1..] : text) ? null : "is no name of a property",
        ColumnCategory.Guid => IsGuid(text) ? null : "is no GUID in braces and upper case",
        ColumnCategory.Version => IsVersion(text) ? null : "is no version",
        ColumnCategory.Language => IsLanguageList(text) ? null : "is no list of language identifiers",
        ColumnCategory.Condition => ConditionalStatement.Parse(text).Fault is { } fault ? "is no condition: " + fault : null,
        ColumnCategory.Formatted or ColumnCategory.Template or ColumnCategory.FormattedSDDLText => FormattedText.Parse(text).Fault is { } fault ? "is ill formed: " + fault : null,
        _ => PathText.Fault(category, text),
    };

    /// <summary>A GUID as the installer writes it: braces, hyphens, upper case.</summary>
    public static bool IsGuid(string text) =>
        text.Length == 38 && text[0] == '{' && text[^1] == '}' && text[9] == '-' && text[14] == '-' && text[19] == '-' && text[24] == '-'
        && !text.AsSpan(1, 36).ToString().Replace("-", "", StringComparison.Ordinal).AsSpan().ContainsAnyExcept(s_hexadecimal)
        && text.Count(c => c == '-') == 4;

    /// <summary>One to four numbers up to 65535.</summary>
    public static bool IsVersion(string text)
    {
        var fields = text.Split('.');
        return fields.Length <= MostVersionFields && Array.TrueForAll(fields, IsShort);
    }

    /// <summary>Numbers up to 65535 with commas.</summary>
    public static bool IsLanguageList(string text) => Array.TrueForAll(text.Split(','), IsShort);

    private static bool IsShort(string text) => ushort.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
