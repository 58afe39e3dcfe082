using System.Text;

namespace Packager.Templates.Quoting;

/// <summary>The value of a field in a control stanza, deb822(5): further lines begin with a space, empty ones are a full stop.</summary>
internal static class Deb822Value
{
    /// <summary>Refuses control characters other than the line feed and the tab.</summary>
    public static string? Refuse(string value) =>
        AnyText.RefuseControls(value.Replace("\n", "", StringComparison.Ordinal), "a field");

    /// <summary>Folds the value, so that none of its lines can begin a field or end the stanza.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder();
        foreach (var line in value.TrimEnd().Split('\n'))
        {
            if (text.Length > 0) text.Append("\n ").Append(Continuation(line.TrimEnd()));
            else text.Append(line.Trim());
        }

        return text.ToString();
    }

    // An empty line is written as a full stop, and what looks like one gets one more, as dpkg does.
    private static string Continuation(string line) => line.All(static c => c == '.') ? line + "." : line;
}
