namespace Packager.Templates;

/// <summary>
/// Follows shell text (Shell Command Language, 2.2 Quoting, 2.6 Word Expansions, 2.7.4 Here-Document) and knows, at each point, whether a quoted
/// word would keep its quotes there. Where it cannot tell, it says no.
/// </summary>
internal sealed class ShellPlaces : ITemplatePlaces
{
    private const char Substitution = '(';
    private const char Arithmetic = '+';
    private const char Expansion = '{';

    // What is open, the innermost on top: a quote, or one of the above.
    private readonly Stack<char> _open = new();
    private readonly Queue<string> _heredocs = new();
    private readonly List<int> _announced = [];
    private string _line = "";
    private char _before = '\n';
    private bool _comment;
    private bool _inHeredoc;

    /// <inheritdoc/>
    public string? Unsafe => Innermost switch
    {
        '\'' => "single quotes",
        '"' => "double quotes",
        '`' => "backticks",
        Expansion => "a parameter expansion",
        Arithmetic => "arithmetic",
        _ => _inHeredoc ? "a here-document" : _comment ? "a comment" : IsEscaped ? "an escape" : null,
    };

    /// <inheritdoc/>
    public string Hint => "put it outside; it brings its own quotes";

    /// <summary>What a text that ended here would leave open; null for nothing.</summary>
    public string? OpenEnd => Unsafe ?? (_open.Count > 0 ? "a command substitution" : null);

    /// <summary>Whether a backslash stands just before the present point.</summary>
    public bool IsEscaped { get; private set; }

    private char Innermost => _open.Count > 0 ? _open.Peek() : '\0';

    private bool IsCode => Innermost is '\0' or Substitution;

    /// <inheritdoc/>
    public void Read(string text)
    {
        foreach (var c in text)
        {
            if (_inHeredoc) ReadHeredoc(c);
            else if (c == '\n' && IsCode && !IsEscaped) EndLine();
            else if (!_comment) ReadCode(c);
        }
    }

    /// <summary>Steps over a value, which is one complete word or part of one.</summary>
    public void StepOverValue() => (_line, _before) = (_line + "v", 'v');

    private void ReadHeredoc(char c)
    {
        if (c != '\n')
        {
            _line += c;
            return;
        }

        if (_line.TrimStart('\t') == _heredocs.Peek()) _heredocs.Dequeue();
        (_line, _inHeredoc) = ("", _heredocs.Count > 0);
    }

    private void EndLine()
    {
        foreach (var at in _announced) _heredocs.Enqueue(Delimiter(_line[at..]));
        _announced.Clear();
        // The document begins on the line after the one that announces it.
        (_comment, _line, _before, _inHeredoc) = (false, "", '\n', _heredocs.Count > 0);
    }

    private void ReadCode(char c)
    {
        var escaped = IsEscaped;
        IsEscaped = !escaped && c == '\\' && Innermost != '\'';
        if (!escaped && !IsEscaped) Meet(c);
        _line += c;
        _before = escaped ? 'e' : c;
    }

    private void Meet(char c)
    {
        if (Ends(c)) _open.Pop();
        else if (Begins(c)) _open.Push(c == Substitution && _before == '(' && Innermost == Substitution ? Arithmetic : c);
        else if (IsCode && c == '#' && " \t\n;&|()".Contains(_before, StringComparison.Ordinal)) _comment = true;
        else if (IsCode && c == '<' && _before == '<') _announced.Add(_line.Length + 1);
    }

    private bool Ends(char c) => Innermost switch
    {
        '\0' => false,
        Substitution or Arithmetic => c == ')',
        Expansion => c == '}',
        var quote => c == quote,
    };

    private bool Begins(char c) => Innermost is not ('\'' or '`') && c switch
    {
        '"' or '`' => true,
        // Within double quotes an apostrophe is one, in the expansions that they hold as well.
        '\'' => IsCode || !_open.Contains('"'),
        Substitution => _before == '$' || Innermost is Substitution or Arithmetic,
        Expansion => _before == '$',
        _ => false,
    };

    private static string Delimiter(string rest)
    {
        var word = rest.TrimStart('-').TrimStart().Split([' ', '\t', ';', '&', '|', ')', '<', '>'], 2)[0];
        return word.Replace("'", "", StringComparison.Ordinal).Replace("\"", "", StringComparison.Ordinal).Replace("\\", "", StringComparison.Ordinal);
    }
}
