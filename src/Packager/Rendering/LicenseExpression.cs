using System.Collections.Immutable;

namespace Packager.Rendering;

/// <summary>An SPDX expression in the words of the copyright format (copyright-format 1.0, "License short name" and "Syntax").</summary>
internal static class LicenseExpression
{
    /// <summary>The licences that are named, each once: <c>MIT OR (Apache-2.0 AND ISC)</c> names three. An exception belongs to its licence.</summary>
    public static ImmutableArray<string> Names(string expression) =>
        [.. Terms(expression).Where(t => t is not ("and" or ", and" or "or")).Distinct(StringComparer.Ordinal)];

    /// <summary>The expression; "and" binds closer than "or", and a comma before it says that it does not.</summary>
    public static string Translate(string expression) => string.Join(' ', Terms(expression)).Replace(" , and", ", and", StringComparison.Ordinal);

    private static List<string> Terms(string expression)
    {
        var words = expression.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
            .Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var terms = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] is "(" or ")") continue;
            if (Is(words[i], "WITH") && terms.Count > 0 && i + 1 < words.Length) terms[^1] += $" with {words[++i]} exception";
            else if (Is(words[i], "OR")) terms.Add("or");
            else if (Is(words[i], "AND")) terms.Add(IsBesideGroup(words, i) ? ", and" : "and");
            else terms.Add(LicenseNames.ShortName(words[i]));
        }

        return terms;
    }

    private static bool IsBesideGroup(string[] words, int at) => (at > 0 && words[at - 1] == ")") || (at + 1 < words.Length && words[at + 1] == "(");

    private static bool Is(string word, string operation) => word.Equals(operation, StringComparison.OrdinalIgnoreCase);
}
