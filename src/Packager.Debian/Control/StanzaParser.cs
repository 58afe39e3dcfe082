using Packager.Model;

namespace Packager.Debian;

/// <summary>Puts the lines of one stanza together; deb822(5).</summary>
/// <param name="file">The file's name, for diagnostics.</param>
/// <param name="diagnostics">Receives every fault; null reads tolerantly: what makes no sense is left out, of two fields with one name the first counts.</param>
internal sealed class StanzaParser(string file, DiagnosticBag? diagnostics)
{
    /// <summary>What is no stanza at all may have a fault in each of a million lines; nobody reads more than these.</summary>
    private const int MostFaults = 100;
    private const int LongestNameShown = 80;

    // Most stanzas have no more.
    private const int UsualFields = 16;

    private readonly List<ControlField> _fields = new(UsualFields);
    private readonly HashSet<string> _names = new(UsualFields, StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _value = [];
    private string? _name;
    private int _faults;

    /// <summary>Whether a field has been read.</summary>
    public bool HasFields => _name is not null || _fields.Count > 0;

    /// <summary>Takes a line that is not empty.</summary>
    /// <param name="line">Its text without line end.</param>
    /// <param name="number">Its number, from one.</param>
    public void Add(string line, int number)
    {
        if (line[0] == '#') return;
        if (ControlText.FirstForbidden(line) is { } character) Report(ControlFaults.CharacterRead, number, $"the line has the control character U+{(int)character:X4}");
        if (line[0] is ' ' or '\t') Continue(line, number);
        else Begin(line, number);
    }

    /// <summary>The stanza that was read; the parser is ready for the next.</summary>
    public ControlStanza End()
    {
        EndField();
        var stanza = new ControlStanza([.. _fields]);
        _fields.Clear();
        _names.Clear();
        return stanza;
    }

    private void Continue(string line, int number)
    {
        var text = line[1..].TrimEnd();
        if (text.Length == 0)
        {
            Report(ControlFaults.BlankLineRead, number, "the line is blank inside a field; an empty line of text is written ' .'");
        }
        else if (_value.Count == 0)
        {
            Report(ControlFaults.ContinuationFirstRead, number, "the line continues a field, but none has begun");
        }
        else
        {
            _value.Add(ControlText.UnescapeLine(text));
        }
    }

    private void Begin(string line, int number)
    {
        EndField();
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            Report(ControlFaults.NoFieldRead, number, "the line is no field: it has no colon");
            return;
        }

        var name = line.AsSpan(0, colon).TrimEnd().ToString();
        if (!ControlText.IsFieldName(name)) Report(ControlFaults.BadNameRead, number, $"'{Shortened(name)}' cannot name a field");
        else if (!_names.Add(name)) Report(ControlFaults.TwiceRead, number, $"the field '{Shortened(name)}' is there twice");
        else _name = name;
        // The lines that continue a field which does not count belong to it nevertheless.
        _value.Add(line.AsSpan(colon + 1).Trim().ToString());
    }

    private void EndField()
    {
        if (_name is not null) _fields.Add(new ControlField(_name, string.Join('\n', _value)));
        _name = null;
        _value.Clear();
    }

    private void Report(DiagnosticDescriptor fault, int line, string message)
    {
        if (++_faults <= MostFaults) diagnostics?.Add(fault, new SourceLocation(file, line, 1), message);
    }

    private static string Shortened(string name) => name.Length > LongestNameShown ? name[..LongestNameShown] + "…" : name;
}
