using Packager.Debian;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Rendering;

/// <summary>Reads what the control template made back into fields; a user's own template may have made anything.</summary>
internal static class StanzaReader
{
    private static readonly string[] s_required = ["Package", "Version", "Architecture", "Maintainer", "Description"];

    /// <summary>The stanza.</summary>
    public static ControlStanza Read(string text, string template, DiagnosticBag diagnostics)
    {
        var fields = new List<ControlField>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            if (line[0] == ' ' && fields.Count > 0) fields[^1] = Continue(fields[^1], line[1..]);
            else if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var at && DebSectionCheck.IsFieldName(line[..at]) && !fields.Exists(f => f.Name.Equals(line[..at], StringComparison.OrdinalIgnoreCase)))
                fields.Add(new(line[..at], line[(at + 1)..].Trim()));
            else
                diagnostics.Add(RenderingFaults.BadControl, new SourceLocation(template, 0, 0), $"line {number} of what it makes, '{line}', is no field, or one that is there already", "write 'Name: {{value}}', each name once");
        }

        // dpkg knows no empty fields.
        var stanza = new ControlStanza([.. fields.Where(f => f.Value.Length > 0)]);
        var missing = s_required.Where(name => !stanza.Has(name));
        if (!diagnostics.HasErrors && missing.Any())
            diagnostics.Add(RenderingFaults.BadControl, new SourceLocation(template, 0, 0), $"what it makes lacks {string.Join(", ", missing)}", "begin with a copy of Packager's own template");
        return stanza;
    }

    // Full stops alone are one more than was meant: a single one stands for an empty line.
    private static ControlField Continue(ControlField field, string line) =>
        new(field.Name, field.Value + "\n" + (line.All(static c => c == '.') ? line[..^1] : line));
}
