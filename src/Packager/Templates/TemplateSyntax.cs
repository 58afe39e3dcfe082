using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Templates;

/// <summary>Takes a template apart into text and tags, so that a fault can be told with its line before Handlebars compiles it.</summary>
internal sealed class TemplateSyntax(TemplateSource source, DiagnosticBag diagnostics)
{
    private readonly List<TemplatePiece> _pieces = [];
    private int _position;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The pieces in order; their texts joined are the source.</summary>
    public static ImmutableArray<TemplatePiece> Read(TemplateSource source, DiagnosticBag diagnostics) =>
        new TemplateSyntax(source, diagnostics).Read();

    private ImmutableArray<TemplatePiece> Read()
    {
        var text = source.Text;
        while (_position < text.Length)
        {
            var open = text.IndexOf("{{", _position, StringComparison.Ordinal);
            if (open < 0) open = text.Length;
            if (open > _position) _pieces.Add(new(Take(open), null));
            if (open < text.Length && !ReadTag()) break;
        }

        return [.. _pieces];
    }

    private bool ReadTag()
    {
        var (line, column) = (_line, _column);
        var escaped = _position > 0 && source.Text[_position - 1] == '\\';
        if (escaped) Fault(line, column, "a backslash stands before the braces, which Handlebars takes for an escape", "put the backslash elsewhere or leave it out");
        var (start, end) = Delimiters();
        var close = source.Text.IndexOf(end, _position + start, StringComparison.Ordinal);
        if (close < 0)
        {
            Fault(line, column, $"the braces are never closed by '{end}'", $"write {end} behind the name");
            return false;
        }

        var inner = source.Text[(_position + start)..close];
        var text = Take(close + end.Length);
        var tag = Tag(inner, text, line, column);
        _pieces.Add(new(text, tag with { IsFaulty = escaped || tag.IsFaulty }));
        return true;
    }

    private (int Start, string End) Delimiters()
    {
        var rest = source.Text.AsSpan(_position);
        if (rest.StartsWith("{{!--") || rest.StartsWith("{{~!--")) return (5, "--}}");
        return rest.StartsWith("{{{") ? (3, "}}}") : (2, "}}");
    }

    private TemplateTag Tag(string inner, string text, int line, int column)
    {
        if (text.StartsWith("{{{", StringComparison.Ordinal)) return new(TagRole.Raw, Words(inner), line, column);
        if (text.StartsWith("{{!", StringComparison.Ordinal) || text.StartsWith("{{~!", StringComparison.Ordinal)) return new(TagRole.Comment, [], line, column);
        inner = inner.Trim('~').Trim();
        var tag = inner switch
        {
            ['#', .. var rest] => new TemplateTag(TagRole.Open, Words(rest), line, column),
            ['/', .. var rest] => new TemplateTag(TagRole.Close, Words(rest), line, column),
            ['&', .. var rest] => new TemplateTag(TagRole.Raw, Words(rest), line, column),
            "else" or "^" => new TemplateTag(TagRole.Else, [], line, column),
            _ => new TemplateTag(TagRole.Value, Words(inner), line, column),
        };
        if (tag.Role is not (TagRole.Value or TagRole.Open) || (!tag.Words.IsEmpty && tag.Words.All(IsWord))) return tag;
        Fault(line, column, $"'{text}' is no name, helper or block that Packager's templates know", "allowed are {{name}}, {{helper name}}, {{#if}}, {{#unless}}, {{#each}}, {{#with}}, {{else}}, {{/…}} and {{! comments }}");
        return tag with { IsFaulty = true };
    }

    private static bool IsWord(string word) =>
        word.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '/' or '@') && char.IsAsciiLetter(word.TrimStart('.', '/', '@').FirstOrDefault('a'));

    private static ImmutableArray<string> Words(string inner) =>
        [.. inner.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)];

    private string Take(int end)
    {
        var taken = source.Text[_position..end];
        foreach (var c in taken)
        {
            if (c == '\n') (_line, _column) = (_line + 1, 1);
            else _column++;
        }

        _position = end;
        return taken;
    }

    private void Fault(int line, int column, string message, string hint) =>
        diagnostics.Add(TemplateFaults.Syntax, source.At(line, column), message, hint);
}
