using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Packager.Templates.Quoting;

/// <summary>A value in a manifest: YAML 1.2 section 7.3, and a dollar doubled so that the manifest's own interpolation leaves it alone.</summary>
internal static partial class YamlScalar
{
    /// <summary>As it is where no reader of YAML could take it for anything but text, otherwise in double quotes.</summary>
    public static string Quote(string value)
    {
        var text = value.Replace("$", "$$", StringComparison.Ordinal);
        return Plain().IsMatch(text) && !Word().IsMatch(text) ? text : DoubleQuoted(text);
    }

    /// <summary>One line of a block text (<c>|</c>), which knows no quoting.</summary>
    public static string Line(string value) => value.Replace("$", "$$", StringComparison.Ordinal);

    private static string DoubleQuoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF') quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else quoted.Append(c);
        }

        return quoted.Append('"').ToString();
    }

    // Words that begin like a name or path, and versions with two dots: neither numbers, dates nor indicators.
    [GeneratedRegex(@"\A(?:(?:[A-Za-z/]|\.\.?/|\.\.?\z)[\w/.+@<>-]*(?: [\w/.+@<>-]+)*|[0-9]+(?:\.[0-9]+){2,}[A-Za-z0-9.+-]*)\z", RegexOptions.ECMAScript)]
    private static partial Regex Plain();

    [GeneratedRegex(@"\A(?:true|false|yes|no|on|off|y|n|null)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
