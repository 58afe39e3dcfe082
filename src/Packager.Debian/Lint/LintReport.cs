using Packager.Model;

namespace Packager.Debian;

/// <summary>Collects findings and words their context as lintian does: notes, then what they are about in square brackets.</summary>
internal sealed class LintReport(LintOrigins origins)
{
    private readonly HashSet<LintFinding> _findings = [];

    /// <summary>All of them, each once.</summary>
    public IEnumerable<LintFinding> Findings => _findings;

    /// <summary>About the package.</summary>
    public void Add(LintTag tag, string note = "") => _findings.Add(new(tag, note, origins.Package));

    /// <summary>About a control field.</summary>
    public void AddField(LintTag tag, string field, string note = "") => _findings.Add(new(tag, note, origins.OfField(field)));

    /// <summary>About something installed.</summary>
    public void Add(LintTag tag, LintItem item, string note = "") => Add(tag, item, 0, note);

    /// <summary>About a line of something installed.</summary>
    public void Add(LintTag tag, LintItem item, int line, string note) => _findings.Add(new(tag, Pointed(note, item.Name, line), item.Location));

    /// <summary>About a control member, or a line of it.</summary>
    public void AddMember(LintTag tag, string member, int line = 0, string note = "") =>
        _findings.Add(new(tag, Pointed(note, member, line), origins.OfMember(member)));

    /// <summary>About a file that a line of a control member names.</summary>
    public void AddMember(LintTag tag, string member, int line, string note, SourceLocation location) =>
        _findings.Add(new(tag, Pointed(note, member, line), location.IsKnown ? location : origins.OfMember(member)));

    private static string Pointed(string note, string name, int line)
    {
        var pointer = line > 0 ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{name}:{line}]") : $"[{name}]";
        return note.Length == 0 ? pointer : note + " " + pointer;
    }
}
