using System.Collections.Immutable;
using System.Text;

namespace Packager.Manifest;

/// <summary>Splits a command written as one string: at blanks, with single or double quotes holding words together. No other character is special.</summary>
internal static class Words
{
    /// <summary>The words, or null when a quote is never closed.</summary>
    public static ImmutableArray<string>? Split(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        var (quote, inWord) = ('\0', false);
        foreach (var c in text)
        {
            if (quote != '\0' && c == quote) quote = '\0';
            else if (quote == '\0' && c is '"' or '\'') (quote, inWord) = (c, true);
            else if (quote == '\0' && char.IsWhiteSpace(c)) Finish();
            else Continue(c);
        }

        Finish();
        return quote == '\0' ? words.ToImmutable() : null;

        void Continue(char c)
        {
            word.Append(c);
            inWord = true;
        }

        void Finish()
        {
            if (inWord) words.Add(word.ToString());
            word.Clear();
            inWord = false;
        }
    }
}
