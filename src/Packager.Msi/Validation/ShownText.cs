using System.Text;

namespace Packager.Msi.Validation;

/// <summary>Values of a database in a sentence: short, and without characters that move a terminal's cursor.</summary>
internal static class ShownText
{
    private const int Longest = 120;

    /// <summary>The value, cut where it is long.</summary>
    public static string Of(string? value)
    {
        if (string.IsNullOrEmpty(value)) return "";
        var shown = value.Length > Longest ? value[..Longest] + "…" : value;
        if (!shown.Any(char.IsControl)) return shown;
        var text = new StringBuilder();
        foreach (var letter in shown) text.Append(char.IsControl(letter) ? '\u00B7' : letter);
        return text.ToString();
    }

    /// <summary>The value in quotes.</summary>
    public static string Quote(string? value) => $"'{Of(value)}'";
}
