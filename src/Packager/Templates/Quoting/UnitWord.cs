using System.Globalization;
using System.Text;

namespace Packager.Templates.Quoting;

/// <summary>One word in double quotes with C escapes, systemd.syntax(7), QUOTING.</summary>
internal static class UnitWord
{
    /// <summary>Quotes when something in the word asks for it; per cent signs are doubled either way.</summary>
    /// <param name="value">The word.</param>
    /// <param name="always">Quote even when nothing asks for it.</param>
    public static string Quote(string value, bool always = false)
    {
        var escaped = Escape(value).Replace("%", "%%", StringComparison.Ordinal);
        return always || value.Length == 0 || value == ";" || escaped.AsSpan().IndexOfAny(" \"'\\#") >= 0 ? $"\"{escaped}\"" : escaped;
    }

    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value)
        {
            _ = c switch
            {
                '\\' or '"' => text.Append('\\').Append(c),
                '\n' => text.Append("\\n"),
                '\t' => text.Append("\\t"),
                < ' ' or '\x7f' => text.Append(CultureInfo.InvariantCulture, $"\\x{(int)c:x2}"),
                _ => text.Append(c),
            };
        }

        return text.ToString();
    }
}
