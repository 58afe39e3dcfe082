namespace Packager.Msi.Validation;

/// <summary>Identifiers: letters, digits, underscores and full stops, beginning with a letter or an underscore.</summary>
internal static class IdentifierText
{
    public static bool Begins(char letter) => char.IsAsciiLetter(letter) || letter == '_';

    public static bool Continues(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.';

    /// <summary>How many characters from a place on make an identifier.</summary>
    public static int Length(string text, int start)
    {
        if (start >= text.Length || !Begins(text[start])) return 0;
        var end = start + 1;
        while (end < text.Length && Continues(text[end])) end++;
        return end - start;
    }

    /// <summary>Whether the whole text is one.</summary>
    public static bool Is(string text) => text.Length > 0 && Length(text, 0) == text.Length;

    /// <summary>Whether it names a public property: an identifier without lower case letters.</summary>
    public static bool IsPublic(string text) => !text.Any(char.IsAsciiLetterLower);
}
