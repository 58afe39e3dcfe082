using System.Collections.Frozen;
using Packager.Model;

namespace Packager.Rendering;

/// <summary>Checks a file of debconf templates, debconf-devel(7): stanzas with Template, Type and Description.</summary>
internal static class DebconfTemplates
{
    private static readonly FrozenSet<string> Types = FrozenSet.ToFrozenSet(
        ["string", "boolean", "select", "multiselect", "note", "text", "password", "title", "error"], StringComparer.Ordinal);

    /// <summary>Reports PKG1531 for each stanza that debconf cannot read.</summary>
    /// <param name="text">The file.</param>
    /// <param name="file">Its path, for the diagnostics.</param>
    /// <param name="diagnostics">Receives what is wrong.</param>
    public static void Check(string text, string file, DiagnosticBag diagnostics)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var lines = text.Split('\n');
        for (var i = 0; i <= lines.Length; i++)
        {
            var line = i < lines.Length ? lines[i].TrimEnd() : "";
            if (line.Length == 0) Finish(fields, new SourceLocation(file, i, 0), diagnostics);
            else if (line[0] is ' ' or '\t' && fields.Count > 0) continue;
            else if (line[0] == '#') continue;
            else if (line.IndexOf(':', StringComparison.Ordinal) is not (> 0 and var at)) Fault(file, i + 1, $"'{line}' is no field", "write 'Name: value', or begin the line with a space to go on with the one before", diagnostics);
            else if (!fields.TryAdd(line[..at], line[(at + 1)..].Trim())) Fault(file, i + 1, $"the field '{line[..at]}' is there twice", "separate templates by an empty line", diagnostics);
        }
    }

    private static void Finish(Dictionary<string, string> fields, SourceLocation end, DiagnosticBag diagnostics)
    {
        if (fields.Count == 0) return;
        var name = fields.GetValueOrDefault("Template", "");
        if (!name.Contains('/', StringComparison.Ordinal) || name.Any(char.IsWhiteSpace))
            Fault(end.File, end.Line, $"'{name}' cannot name a template", "begin the stanza with 'Template: package/question'", diagnostics);
        var type = fields.GetValueOrDefault("Type", "");
        if (!Types.Contains(type))
            Fault(end.File, end.Line, $"the template '{name}' has the type '{type}'", $"allowed are {string.Join(", ", Types.Order(StringComparer.Ordinal))}", diagnostics);
        if (!fields.Keys.Any(k => k.StartsWith("Description", StringComparison.OrdinalIgnoreCase) || k.StartsWith("_Description", StringComparison.OrdinalIgnoreCase)))
            Fault(end.File, end.Line, $"the template '{name}' has no description", "add 'Description: the question'", diagnostics);
        foreach (var raw in fields.Keys.Where(k => k.StartsWith('_')))
            Fault(end.File, end.Line, $"'{raw}' of the template '{name}' is po-debconf's: debconf itself does not know it and would ask nothing", $"write '{raw.TrimStart('_')}', or bring what po2debconf makes", diagnostics);
        if (type is "select" or "multiselect" && !fields.Keys.Any(k => k.TrimStart('_').StartsWith("Choices", StringComparison.OrdinalIgnoreCase)))
            Fault(end.File, end.Line, $"the template '{name}' has no choices", "add 'Choices: one, two'", diagnostics);
        fields.Clear();
    }

    private static void Fault(string file, int line, string message, string hint, DiagnosticBag diagnostics) =>
        diagnostics.Add(RenderingFaults.BadDebconf, new SourceLocation(file, line, 0), message, hint);
}
