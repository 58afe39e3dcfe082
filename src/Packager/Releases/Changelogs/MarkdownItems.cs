using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Packager.Releases.Changelogs;

/// <summary>Gathers the items of one section: bullets and paragraphs become sentences, a sub-heading such as Fixed goes before each of its items.</summary>
internal sealed partial class MarkdownItems
{
    private readonly ImmutableArray<string>.Builder _items = ImmutableArray.CreateBuilder<string>();
    private string _group = "";
    private string _open = "";

    /// <summary>Takes the next line.</summary>
    public void Add(string line)
    {
        if (Definition().IsMatch(line)) return;
        if (Heading().Match(line) is { Success: true } heading)
        {
            Close();
            _group = heading.Groups[1].Value.TrimEnd(':') + ": ";
        }
        else if (Bullet().Match(line) is { Success: true } bullet)
        {
            Close();
            _open = bullet.Groups[1].Value;
        }
        else if (string.IsNullOrWhiteSpace(line))
        {
            Close();
        }
        else
        {
            _open = (_open + " " + line.Trim()).Trim();
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

    private static string Plain(string text) => Emphasis().Replace(Link().Replace(text, "$1"), "$2").Replace("`", "", StringComparison.Ordinal).Trim();

    [GeneratedRegex(@"^#{2,6}\s+(.+?)\s*#*$", RegexOptions.CultureInvariant)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*[-*+]\s+(.+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    // [1.2.3]: https://… at the end of the file
    [GeneratedRegex(@"^\[[^\]]+\]:\s", RegexOptions.CultureInvariant)]
    private static partial Regex Definition();

    [GeneratedRegex(@"!?\[([^\]]*)\](?:\([^)]*\)|\[[^\]]*\])", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(@"(\*\*|__)(.+?)\1", RegexOptions.CultureInvariant)]
    private static partial Regex Emphasis();
}
