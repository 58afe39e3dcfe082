using Packager.Model;

namespace Packager.Debian;

/// <content>From text to fields.</content>
public sealed partial record ControlStanza
{
    /// <summary>Reads a text that holds exactly one stanza, strictly, as dpkg reads a package's <c>control</c>.</summary>
    /// <param name="text">The text; lines end with a line feed.</param>
    /// <param name="file">Its name, for diagnostics.</param>
    /// <param name="diagnostics">Receives PKG2101 to PKG2108, with line numbers.</param>
    /// <returns>What could be read.</returns>
    public static ControlStanza Parse(string text, string file, DiagnosticBag diagnostics)
    {
        var parser = new StanzaParser(file, diagnostics);
        var lines = text.Split('\n');
        var ended = false;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length == 0)
            {
                ended = parser.HasFields;
                continue;
            }

            if (ended)
            {
                diagnostics.Add(ControlFaults.SecondStanzaRead, new SourceLocation(file, i + 1, 1), "a second stanza begins after an empty line; there may be only one");
                break;
            }

            parser.Add(lines[i], i + 1);
        }

        if (!parser.HasFields) diagnostics.Add(ControlFaults.NothingRead, new SourceLocation(file, 0, 0), "there is no field in it");
        return parser.End();
    }

    /// <summary>Reads stanza after stanza, tolerantly, as an index or dpkg's own database is read: what makes no sense is left out.</summary>
    /// <param name="reader">Read forward, one stanza held at a time.</param>
    public static IEnumerable<ControlStanza> ReadAll(TextReader reader)
    {
        var parser = new StanzaParser("", null);
        var number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line)) parser.Add(line, number);
            else if (parser.HasFields) yield return parser.End();
        }

        if (parser.HasFields) yield return parser.End();
    }
}
