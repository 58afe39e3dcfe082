namespace Packager.Debian;

/// <summary>The words that say "not yet the release": those of PEP 440 and their relatives, glued to the digits.</summary>
internal static class PrereleaseWord
{
    // The longer word first where one begins with the other.
    private static readonly string[] s_words = ["alpha", "beta", "rc", "preview", "pre", "dev", "snapshot", "nightly"];
    private static readonly char[] s_digits = [.. "0123456789"];

    /// <summary>The word with its number that is all of the text, after one full stop or underscore; null when it is something else.</summary>
    /// <param name="text">What follows the digits, for example <c>rc1</c> or <c>.dev4</c>.</param>
    /// <remarks>A single letter counts only with a number after it: 1.1.1a is a later version in many projects.</remarks>
    public static string? After(string text)
    {
        var word = text[0] is '.' or '_' ? text[1..] : text;
        var rest = Rest(word) ?? LetterRest(word);
        if (rest is null) return null;
        if (rest is ['.' or '-', ..] && !IsDev(rest)) rest = rest[1..];
        rest = rest.TrimStart(s_digits);
        return rest.Length == 0 || IsDev(rest) ? word : null;
    }

    /// <summary>The label that a version ends with, when everybody reads it as a prerelease; null for any other version.</summary>
    /// <param name="version">The whole version.</param>
    /// <param name="start">Receives what stands before the label.</param>
    public static string? LabelOf(string version, out string start)
    {
        var text = UpstreamShape.WithoutPrefix(version);
        var length = UpstreamShape.BaseLength(text);
        start = text[..length];
        var label = text.AsSpan(length) is ['-' or '.' or '_', ..] ? text[(length + 1)..] : text[length..];
        return length > 0 && Rest(label) is { } rest && rest is "" or ['-' or '.' or >= '0' and <= '9', ..] ? label : null;
    }

    // What follows the word that the text begins with; null when it begins with none.
    private static string? Rest(string text)
    {
        var word = s_words.FirstOrDefault(w => text.StartsWith(w, StringComparison.OrdinalIgnoreCase));
        return word is null ? null : text[word.Length..];
    }

    private static string? LetterRest(string text) => text is ['a' or 'b' or 'c', >= '0' and <= '9', ..] ? text[1..] : null;

    private static bool IsDev(string text) =>
        text.StartsWith(".dev", StringComparison.Ordinal) && text.Length > 4 && text[4..].All(char.IsAsciiDigit);
}
