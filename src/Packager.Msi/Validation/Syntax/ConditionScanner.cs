namespace Packager.Msi.Validation;

/// <summary>Splits a conditional statement into its words (Windows Installer, "Conditional Statement Syntax").</summary>
internal ref struct ConditionScanner(string text)
{
    private static readonly string[] s_comparisons = ["<>", "<=", ">=", "><", "<<", ">>", "=", "<", ">"];
    private int _at;

    /// <summary>What was read besides words: the first thing that is none.</summary>
    public string? Fault { get; private set; }

    /// <summary>How far it has read, counted from 0.</summary>
    public readonly int At => _at;

    /// <summary>The next word; null at the end or at a fault.</summary>
    public ConditionToken? Next()
    {
        while (_at < text.Length && char.IsWhiteSpace(text[_at])) _at++;
        if (_at == text.Length) return null;
        return text[_at] switch
        {
            '(' => Take(ConditionTokenKind.Open, 1),
            ')' => Take(ConditionTokenKind.Close, 1),
            '"' => Quoted(),
            '~' or '=' or '<' or '>' => Comparison(),
            '$' or '?' or '&' or '!' or '%' => Marked(),
            '-' => Number(1),
            >= '0' and <= '9' => Number(0),
            var letter when IdentifierText.Begins(letter) => Word(),
            var letter => Wrong($"'{letter}' has no meaning"),
        };
    }

    private ConditionToken? Quoted()
    {
        var end = text.IndexOf('"', _at + 1);
        return end < 0 ? Wrong("a quotation mark is not closed") : Take(ConditionTokenKind.Value, end + 1 - _at);
    }

    private ConditionToken? Comparison()
    {
        var tilde = text[_at] == '~' ? 1 : 0;
        foreach (var comparison in s_comparisons)
        {
            if (string.CompareOrdinal(text, _at + tilde, comparison, 0, comparison.Length) == 0) return Take(ConditionTokenKind.Comparison, tilde + comparison.Length);
        }

        return Wrong("'~' is not followed by a comparison");
    }

    private ConditionToken? Marked()
    {
        var length = IdentifierText.Length(text, _at + 1);
        return length == 0 ? Wrong($"'{text[_at]}' is not followed by a name") : Take(ConditionTokenKind.Value, length + 1);
    }

    private ConditionToken? Number(int sign)
    {
        var end = _at + sign;
        while (end < text.Length && char.IsAsciiDigit(text[end])) end++;
        if (end == _at + sign) return Wrong("'-' is not followed by digits");
        if (end < text.Length && IdentifierText.Continues(text[end])) return Wrong($"a number goes on with '{text[end]}'; a version stands in quotation marks");
        return Take(ConditionTokenKind.Value, end - _at);
    }

    private ConditionToken Word()
    {
        var length = IdentifierText.Length(text, _at);
        return Take(text.Substring(_at, length).ToUpperInvariant() switch
        {
            "NOT" => ConditionTokenKind.Not,
            "AND" or "OR" or "XOR" or "EQV" or "IMP" => ConditionTokenKind.Connective,
            _ => ConditionTokenKind.Value,
        }, length);
    }

    private ConditionToken Take(ConditionTokenKind kind, int length)
    {
        var token = new ConditionToken(kind, text.Substring(_at, length), _at);
        _at += length;
        return token;
    }

    private ConditionToken? Wrong(string fault)
    {
        Fault = fault;
        return null;
    }
}
