using System.Globalization;
using System.Text;

namespace Packager.Model;

/// <summary>Text of strangers on a terminal, which obeys control characters.</summary>
public static class TerminalText
{
    /// <summary>The text with its control characters spelled out; line ends and tabs stay.</summary>
    public static string Printable(string text)
    {
        var safe = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsControl(letter) && letter is not ('\n' or '\t')) safe.Append(CultureInfo.InvariantCulture, $"\\x{(int)letter:x2}");
            else safe.Append(letter);
        }

        return safe.ToString();
    }

    /// <summary>The same in one line: line ends and tabs are spelled out, too.</summary>
    public static string OneLine(string text) =>
        Printable(text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal));
}
