using System.Text;
using Packager.Model;

namespace Packager.Debian;

/// <content>From fields to text.</content>
public sealed partial record ControlStanza
{
    // A colon, a blank, a line feed, and blanks before a few more lines.
    private const int UsualPunctuation = 5;

    /// <summary>
    /// The text of deb822(5), a line feed after each line and no empty line at the end. Continuation lines get their leading space; an empty one
    /// becomes <c> .</c>, and one of dots alone gets one dot more, as dpkg does; blanks at line ends go.
    /// </summary>
    /// <exception cref="UserFaultException">A name or value would break the stanza (PKG2001, PKG2002, PKG2003).</exception>
    public string Format()
    {
        Check().ThrowIfErrors();
        var length = 0;
        foreach (var (name, value) in Fields) length += name.Length + value.Length + UsualPunctuation;
        var text = new StringBuilder(length);
        foreach (var (name, value) in Fields) Append(text, name, value);
        return text.ToString();
    }

    /// <summary>What stands in the way of writing this stanza: bad names, fields given twice, control characters.</summary>
    public DiagnosticBag Check()
    {
        var diagnostics = new DiagnosticBag();
        var seen = new HashSet<string>(Fields.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in Fields)
        {
            if (!ControlText.IsFieldName(name)) diagnostics.Add(ControlFaults.NameNotWritable(name));
            if (!seen.Add(name)) diagnostics.Add(ControlFaults.FieldGivenTwice(name));
            if (ControlText.FirstForbidden(value) is { } character) diagnostics.Add(ControlFaults.ValueNotWritable(name, character));
        }

        return diagnostics;
    }

    private static void Append(StringBuilder text, string name, string value)
    {
        text.Append(name).Append(':');
        var end = value.IndexOf('\n', StringComparison.Ordinal);
        var first = (end < 0 ? value : value.AsSpan(0, end)).Trim();
        if (!first.IsEmpty) text.Append(' ').Append(first);
        text.Append('\n');
        if (end < 0) return;
        foreach (var line in value[(end + 1)..].Split('\n')) text.Append(' ').Append(ControlText.EscapeLine(line.TrimEnd())).Append('\n');
    }
}
