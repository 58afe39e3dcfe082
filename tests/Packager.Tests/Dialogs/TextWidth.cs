using System.Text.RegularExpressions;

namespace Packager.Tests.Dialogs;

/// <summary>An estimate of how many lines a text takes, on the safe side: the widths are those of a font somewhat wider than Tahoma.</summary>
internal static partial class TextWidth
{
    /// <summary>How many lines of a width, in installer units, a text in a font of a size, in points, takes.</summary>
    public static int Lines(string text, double width, int points) => text.Split("\r\n").Sum(line => Lines(line.Split(' '), width, points));

    /// <summary>The width in installer units of which 12 are as high as the system's font of 12 points at 96 dpi.</summary>
    public static double Of(string text, int points) => text.Sum(Ems) * points;

    /// <summary>What a user sees of a formatted text.</summary>
    public static string Shown(string text) => Bracket().Replace(Style().Replace(text, ""), match => match.Value switch
    {
        "[ProductName]" => "Example Guestbook",
        "[INSTALLFOLDER]" => @"C:\Program Files\Example Company\Example Guestbook\",
        _ => match.Groups["escaped"].Value,
    });

    private static int Lines(string[] words, double width, int points)
    {
        var (lines, used) = (1, 0.0);
        foreach (var word in words)
        {
            var length = Of(word + " ", points);
            if (used > 0 && used + length > width) (lines, used) = (lines + 1, 0);
            used += length;
        }

        return lines;
    }

    private static double Ems(char c) => c switch
    {
        'i' or 'j' or 'l' or 'f' or 't' or 'r' or 'I' or '.' or ',' or ':' or ';' or ' ' or '-' or '\'' or '|' or '!' or '(' or ')' or '[' or ']' or '/' or '\\' => 0.36,
        'm' or 'w' or 'M' or 'W' or '%' or '…' or '@' => 0.95,
        _ => char.IsUpper(c) ? 0.68 : 0.6,
    };

    [GeneratedRegex(@"^\{\\\w+\}")]
    private static partial Regex Style();

    [GeneratedRegex(@"\[(\\(?<escaped>.)|\w+)\]")]
    private static partial Regex Bracket();
}
