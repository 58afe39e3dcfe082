using System.Text;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>nfpm's expansion, which is Go's <c>os.Expand</c>: <c>$X</c> and <c>${X}</c>, no escape, nothing for what is undefined (we warn).</summary>
internal sealed class NfpmExpansion(IReadOnlyDictionary<string, string> environment, DiagnosticBag bag)
{
    /// <summary>The scalar's text with its variables replaced.</summary>
    public string Expand(ScalarNode node)
    {
        var text = node.Text;
        var result = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$' || i + 1 == text.Length)
            {
                result.Append(text[i]);
                continue;
            }

            var (name, width) = Name(text.AsSpan(i + 1));
            if (name is not null) result.Append(Value(node, name, text[i..(i + 1 + width)]));
            else if (width == 0) result.Append('$');
            i += width;
        }

        return result.ToString();
    }

    private string Value(ScalarNode node, string name, string reference)
    {
        if (environment.TryGetValue(name, out var value)) return value;
        bag.Add(InterpolationFaults.UndefinedInNfpm, node.LocationOf(reference, 0), $"'{reference}' is not set and becomes nothing, as in nfpm",
            Suggestion.For(name, environment.Keys) ?? $"set {name} in the environment");
        return "";
    }

    // The name after a dollar and how many characters it takes; no name and a width is malformed and vanishes.
    private static (string? Name, int Width) Name(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '{')
        {
            var end = rest.IndexOf('}');
            if (end < 0) return (null, 1);
            return end == 1 ? (null, 2) : (rest[1..end].ToString(), end + 1);
        }

        if (rest[0] is '*' or '#' or '$' or '@' or '!' or '?' or '-' || char.IsAsciiDigit(rest[0])) return (rest[..1].ToString(), 1);
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || rest[length] == '_')) length++;
        return length == 0 ? (null, 0) : (rest[..length].ToString(), length);
    }
}
