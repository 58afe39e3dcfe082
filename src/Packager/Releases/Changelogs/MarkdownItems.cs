using System.Collections.Immutable;
using System.Text;

namespace Packager.Releases.Changelogs;

/// <summary>Gathers the items of one section: bullets and paragraphs become sentences, a sub-heading such as Fixed goes before each of its items.</summary>
internal sealed class MarkdownItems
{
    private readonly ImmutableArray<string>.Builder _items = ImmutableArray.CreateBuilder<string>();
    private string _group = "";
    private string _open = "";

    /// <summary>Takes the next line.</summary>
    public void Add(string line)
    {
        var text = line.Trim();
        if (IsDefinition(line)) return;
        if (line.StartsWith("##", StringComparison.Ordinal))
        {
            Close();
            _group = text.Trim('#', ' ', ':') + ": ";
        }
        else if (text is ['-' or '*' or '+', ' ', ..])
        {
            Close();
            _open = text[2..].TrimStart();
        }
        else if (text.Length == 0)
        {
            Close();
        }
        else
        {
            _open = (_open + " " + text).Trim();
        }
    }

    /// <summary>The items, markup of Markdown taken away.</summary>
    public ImmutableArray<string> Finish()
    {
        Close();
        return _items.DrainToImmutable();
    }

    private void Close()
    {
        if (_open.Length > 0) _items.Add(_group + Plain(_open));
        _open = "";
    }

    // [1.2.3]: https://… at the end of the file
    private static bool IsDefinition(string line) => line.StartsWith('[') && line.Contains("]: ", StringComparison.Ordinal);

    // Links keep their text; code and bold lose their marks.
    private static string Plain(string text)
    {
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var close = text[i] == '[' ? text.IndexOf(']', i) : -1;
            if (close > 0 && close + 1 < text.Length && (text[close + 1] is '(' or '['))
            {
                result.Append(text, i + 1, close - i - 1);
                var end = text.IndexOf(text[close + 1] == '(' ? ')' : ']', close + 2);
                i = end < 0 ? text.Length : end;
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.Replace("`", "").Replace("**", "").ToString().Trim();
    }
}
