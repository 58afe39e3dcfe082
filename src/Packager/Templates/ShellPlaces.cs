namespace Packager.Templates;

/// <summary>Follows shell text and knows, at each point, whether a quoted word would keep its quotes there.</summary>
internal sealed class ShellPlaces
{
    private readonly Queue<string> _heredocs = new();
    private char _quote;
    private bool _comment;
    private bool _escaped;
    private string _line = "";

    /// <summary>What makes the present point unsafe, for people; null where a word may stand.</summary>
    public string? Unsafe => _quote switch
    {
        '\'' => "single quotes",
        '"' => "double quotes",
        '`' => "backticks",
        _ => InHeredoc ? "a here-document" : _comment ? "a comment" : _escaped ? "an escape" : null,
    };

    // The document begins on the line after the one that announces it.
    private bool InHeredoc { get; set; }

    /// <summary>Reads on over plain text.</summary>
    public void Read(string text)
    {
        foreach (var c in text)
        {
            if (InHeredoc) ReadHeredoc(c);
            else ReadCode(c);
        }
    }

    /// <summary>Steps over a value, which is one complete word or part of one.</summary>
    public void StepOverValue() => _line += "v";

    private void ReadHeredoc(char c)
    {
        if (c != '\n')
        {
            _line += c;
            return;
        }

        if (_line.TrimStart('\t') == _heredocs.Peek()) _heredocs.Dequeue();
        (_line, InHeredoc) = ("", _heredocs.Count > 0);
    }

    private void ReadCode(char c)
    {
        if (c == '\n' && _quote == '\0' && !_escaped)
        {
            if (!_comment) Announce();
            (_comment, _line, InHeredoc) = (false, "", _heredocs.Count > 0);
            return;
        }

        if (_comment) return;
        if (_escaped) _escaped = false;
        else if (c == '\\' && _quote != '\'') _escaped = true;
        else if (_quote != '\0') _quote = c == _quote ? '\0' : _quote;
        else if (c is '\'' or '"' or '`') _quote = c;
        else if (c == '#' && (_line.Length == 0 || " \t;&|()".Contains(_line[^1], StringComparison.Ordinal))) _comment = true;
        _line += c;
    }

    private void Announce()
    {
        for (var at = _line.IndexOf("<<", StringComparison.Ordinal); at >= 0; at = _line.IndexOf("<<", at + 2, StringComparison.Ordinal))
        {
            var word = _line[(at + 2)..].TrimStart('-').TrimStart().Split([' ', '\t', ';', '&', '|', ')', '<', '>'], 2)[0];
            word = word.Replace("'", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
            if (word.Length > 0) _heredocs.Enqueue(word);
        }
    }
}
