using System.Text;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>The one rule of our dialect: <c>${NAME}</c> stands for a value, <c>$$</c> for a dollar, any other dollar for itself.</summary>
/// <param name="values">The environment, and the release's own values.</param>
/// <param name="bag">Receives PKG1040 and PKG1041.</param>
internal sealed class Interpolation(IReadOnlyDictionary<string, string> values, DiagnosticBag bag)
{
    /// <summary>The scalar's text with its variables replaced, or null when one of them cannot be.</summary>
    public string? Expand(ScalarNode node)
    {
        var text = node.Text;
        if (!text.Contains('$')) return text;
        var result = new StringBuilder();
        var complete = true;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '$' || i + 1 == text.Length)
            {
                result.Append(text[i]);
            }
            else if (text[i + 1] == '$')
            {
                result.Append('$');
                i++;
            }
            else if (text[i + 1] == '{')
            {
                var end = text.IndexOf('}', i);
                if (end < 0) return Unclosed(node, text[i..]);
                complete &= Replace(node, i, text[i..(end + 1)], result);
                i = end;
            }
            else
            {
                result.Append('$');
            }
        }

        return complete ? result.ToString() : null;
    }

    private bool Replace(ScalarNode node, int at, string reference, StringBuilder result)
    {
        var name = reference[2..^1];
        if (!IsName(name))
        {
            bag.Add(InterpolationFaults.NotAName, Place(node, at, reference), $"'{reference}' holds no name",
                "a name is letters, digits, '_' and '.'; write '$$' for a dollar that is meant literally");
            return false;
        }

        if (values.TryGetValue(name, out var value))
        {
            result.Append(value);
            return true;
        }

        bag.Add(InterpolationFaults.Undefined, Place(node, at, reference), $"'{reference}' is not defined",
            Suggestion.For(name, values.Keys) ?? $"set it in the environment, or write '${reference}' if the dollar is meant literally");
        return false;
    }

    private string? Unclosed(ScalarNode node, string rest)
    {
        var reference = rest.Split('\n', 2)[0];
        bag.Add(InterpolationFaults.NotAName, Place(node, node.Text.Length - rest.Length, reference), "'${' is never closed", "close it with '}', or write '$$' for a dollar that is meant literally");
        return null;
    }

    private static SourceLocation Place(ScalarNode node, int at, string reference)
    {
        var occurrence = 0;
        for (var i = node.Text.IndexOf(reference, StringComparison.Ordinal); i >= 0 && i < at; i = node.Text.IndexOf(reference, i + 1, StringComparison.Ordinal)) occurrence++;
        return node.LocationOf(reference, occurrence);
    }

    private static bool IsName(string name) =>
        name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.');
}
