using System.Text;

namespace Packager.Templates.Quoting;

/// <summary>Text of a manual page: nothing in it is a request or an escape (groff(7), man(7)).</summary>
internal static class RoffText
{
    /// <summary>Escapes each special character, and guards lines that begin like a request.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder();
        var atStart = true;
        foreach (var c in value)
        {
            // A full stop or an apostrophe begins a request only where a line begins, and a value may stand there.
            if (atStart && c is '.' or '\'') text.Append("\\&");
            text.Append(Escape(c));
            atStart = c == '\n';
        }

        return text.ToString();
    }

    private static string Escape(char c) => c switch
    {
        '\\' => "\\(rs",
        '"' => "\\(dq",
        '\'' => "\\(aq",
        '`' => "\\(ga",
        '^' => "\\(ha",
        '~' => "\\(ti",
        '-' => "\\-",
        '\n' => "\n",
        '\t' => " ",
        _ when char.IsControl(c) => " ",
        _ => c.ToString(),
    };
}
