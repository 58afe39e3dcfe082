namespace Packager.Debian;

/// <summary>The small rules of deb822(5) that reading and writing share.</summary>
internal static class ControlText
{
    /// <summary>Printable ASCII without blank and colon, not beginning with <c>#</c> (a comment) or <c>-</c> (a signature's frame).</summary>
    public static bool IsFieldName(string name) =>
        name.Length > 0 && name[0] is not ('#' or '-') && !name.AsSpan().ContainsAnyExceptInRange('!', '~') && !name.Contains(':', StringComparison.Ordinal);

    /// <summary>The first character that no value may hold, or null: controls other than tab and line feed, and the line ends of Unicode.</summary>
    public static char? FirstForbidden(string value)
    {
        // Almost all text is printable ASCII.
        var rest = value.AsSpan();
        for (int at; (at = rest.IndexOfAnyExceptInRange(' ', '~')) >= 0; rest = rest[(at + 1)..])
        {
            if (char.IsControl(rest[at]) && rest[at] is not ('\t' or '\n') || rest[at] is '\u2028' or '\u2029') return rest[at];
        }

        return null;
    }

    /// <summary>A continuation line must not be empty; dots alone stand for themselves less one.</summary>
    public static string EscapeLine(string line) => IsDots(line) ? "." + line : line;

    /// <summary>The reverse of <see cref="EscapeLine"/>.</summary>
    public static string UnescapeLine(string line) => line.Length > 0 && IsDots(line) ? line[1..] : line;

    private static bool IsDots(string line) => line.AsSpan().TrimStart('.').IsEmpty;
}
