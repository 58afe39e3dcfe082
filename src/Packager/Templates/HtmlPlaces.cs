namespace Packager.Templates;

/// <summary>
/// Follows HTML text (HTML Living Standard, 13.2.5 Tokenization) as far as it decides whether an escaped value stays text: it does between tags
/// and within quoted attributes, and nowhere else.
/// </summary>
internal sealed class HtmlPlaces : ITemplatePlaces
{
    private static readonly string[] RawElements = ["script", "style"];

    // The element whose text is no HTML, while inside one.
    private string? _raw;
    private string _tag = "";
    private char _quote;
    private bool _inTag;
    private bool _inComment;

    /// <inheritdoc/>
    public string? Unsafe =>
        _raw is not null ? $"a {_raw} element"
        : _inComment ? "a comment"
        : !_inTag ? null
        : _quote == '\0' ? "a tag, outside of quotes"
        : IsCode(AttributeName()) ? $"the attribute '{AttributeName()}', which holds code" : null;

    /// <inheritdoc/>
    public string Hint => "put it between tags or into a quoted attribute";

    /// <inheritdoc/>
    public void Read(string text)
    {
        foreach (var c in text) Read(c);
    }

    /// <inheritdoc/>
    public void StepOverValue() => _tag += _inTag ? "v" : "";

    private void Read(char c)
    {
        _tag += c;
        if (_inComment) _inComment = !_tag.EndsWith("-->", StringComparison.Ordinal);
        else if (_raw is not null) LeaveRaw();
        else if (!_inTag) (_inTag, _tag) = (c == '<', c == '<' ? "<" : "");
        else if (_quote != '\0') _quote = c == _quote ? '\0' : _quote;
        else if (c is '"' or '\'') _quote = c;
        else if (_tag == "<!--") (_inComment, _inTag) = (true, false);
        else if (c == '>') EndTag();
    }

    private void LeaveRaw()
    {
        if (_tag.EndsWith($"</{_raw}>", StringComparison.OrdinalIgnoreCase)) (_raw, _tag) = (null, "");
    }

    private void EndTag()
    {
        var name = _tag[1..^1].Split([' ', '\n', '\t', '/'], 2)[0];
        _raw = Array.Find(RawElements, e => e.Equals(name, StringComparison.OrdinalIgnoreCase));
        (_inTag, _tag) = (false, "");
    }

    private string AttributeName()
    {
        var before = _tag[.._tag.LastIndexOf(_quote)].TrimEnd().TrimEnd('=').TrimEnd();
        return before[(before.LastIndexOfAny([' ', '\n', '\t']) + 1)..];
    }

    // An event handler is a script, and a style can fetch.
    private static bool IsCode(string attribute) =>
        attribute.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Equals("style", StringComparison.OrdinalIgnoreCase)
        || attribute.Equals("srcdoc", StringComparison.OrdinalIgnoreCase);
}
