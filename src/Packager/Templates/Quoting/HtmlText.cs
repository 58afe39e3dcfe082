using System.Text;

namespace Packager.Templates.Quoting;

/// <summary>Text between tags and within quoted attributes (HTML Living Standard, 13.1.4 Character references).</summary>
internal static class HtmlText
{
    /// <summary>Escapes what could begin a tag or a reference or end an attribute; control characters, which HTML forbids, become U+FFFD.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length);
        foreach (var c in value) text.Append(Escape(c));
        return text.ToString();
    }

    private static string Escape(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ when char.IsControl(c) && c is not ('\n' or '\t') => "\uFFFD",
        _ => c.ToString(),
    };
}
