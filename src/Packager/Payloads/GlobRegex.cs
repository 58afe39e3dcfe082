using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Packager.Payloads;

/// <summary>Writes a glob as a regular expression that the linear-time engine takes.</summary>
internal sealed class GlobRegex
{
    /// <summary>One character of a name, also where UTF-16 needs two units for it.</summary>
    private const string AnyCharacter = @"(?:[\uD800-\uDBFF][\uDC00-\uDFFF]|[^/])";

    private readonly string _pattern;
    private readonly GlobStyle _style;
    private readonly StringBuilder _regex = new("\\A");
    private int _at;
    private int _braces;
    private string? _fault;

    private GlobRegex(string pattern, GlobStyle style) => (_pattern, _style) = (pattern, style);

    /// <summary>Translates; says what is wrong where that cannot be done.</summary>
    public static bool TryWrite(string pattern, GlobStyle style, [NotNullWhen(true)] out string? regex, [NotNullWhen(false)] out string? fault)
    {
        var writer = new GlobRegex(pattern, style);
        while (writer._fault is null && writer._at < pattern.Length) writer.Next();
        if (writer._braces > 0) writer._fault ??= "'{' is not closed";
        fault = writer._fault;
        regex = fault is null ? writer._regex.Append("\\z").ToString() : null;
        return fault is null;
    }

    private void Next()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case '\\': Escaped(); break;
            case '*': Star(); break;
            case '?': _regex.Append(AnyCharacter); break;
            case '[': CharacterClass(); break;
            case '{': _braces++; _regex.Append("(?:"); break;
            case '}' when _braces > 0: _braces--; _regex.Append(')'); break;
            case ',' when _braces > 0: _regex.Append('|'); break;
            default: _regex.Append(Regex.Escape(c.ToString())); break;
        }
    }

    private void Escaped()
    {
        if (_at == _pattern.Length) _fault = "it ends with a backslash";
        else _regex.Append(Regex.Escape(_pattern[_at++].ToString()));
    }

    private void Star()
    {
        if (_at == _pattern.Length || _pattern[_at] != '*')
        {
            _regex.Append("[^/]*");
            return;
        }

        var first = _at == 1 || _pattern[_at - 2] is '/' or '{' or ',';
        while (_at < _pattern.Length && _pattern[_at] == '*') _at++;
        if (_style == GlobStyle.Nfpm) _regex.Append(".*");
        else if (first && _at < _pattern.Length && _pattern[_at] == '/') Folders();
        else if (first && (_at == _pattern.Length || _pattern[_at] is '}' or ',')) _regex.Append(".+");
        else _regex.Append("[^/]*");
    }

    private void Folders()
    {
        _at++;
        _regex.Append("(?:[^/]+/)*");
    }

    private void CharacterClass()
    {
        var negated = _at < _pattern.Length && _pattern[_at] == '!';
        if (negated) _at++;
        var end = _pattern.IndexOf(']', Math.Min(_at + 1, _pattern.Length));
        if (end < 0)
        {
            _fault = "'[' is not closed";
            return;
        }

        _regex.Append(negated ? "[^/" : "[");
        for (; _at < end; _at++)
        {
            // A hyphen between two characters makes a range, as in a regular expression; everything else is itself.
            var isRange = _pattern[_at] == '-' && _pattern[_at - 1] != '[' && _pattern[_at - 1] != '!' && _at + 1 < end;
            if (isRange && _pattern[_at - 1] > _pattern[_at + 1]) _fault = $"the range '{_pattern[(_at - 1)..(_at + 2)]}' runs backwards";
            _regex.Append(isRange ? "-" : @"\u" + ((int)_pattern[_at]).ToString("x4", System.Globalization.CultureInfo.InvariantCulture));
        }

        _regex.Append(']');
        _at = end + 1;
    }
}
