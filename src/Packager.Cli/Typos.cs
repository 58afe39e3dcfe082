using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.RegularExpressions;

namespace Packager.Cli;

/// <summary>Finds the word that somebody probably meant.</summary>
internal static partial class Typos
{
    /// <summary>The words that nothing understands: left over, or an option's name that was taken for a file's. A file named so is given as <c>./--name</c>.</summary>
    public static IReadOnlyList<string> UnknownWords(ParseResult parsed)
    {
        var taken = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens).Select(token => token.Value);
        return [.. parsed.UnmatchedTokens.Concat(taken.Where(value => value.StartsWith('-') && value.Length > 1)).Distinct()];
    }

    /// <summary>The nearest verb or option for the first word that was not understood, or null when nothing is near.</summary>
    public static string? Suggest(RootCommand root, ParseResult parsed, IEnumerable<string> unknown)
    {
        var command = parsed.CommandResult.Command;
        var known = command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name)).Concat(root.Options.Select(o => o.Name)).ToArray();
        foreach (var word in unknown)
        {
            var name = word.Split('=')[0];
            var nearest = known.Select(k => (Word: k, Distance: Distance(name, k))).OrderBy(k => k.Distance).FirstOrDefault();
            if (nearest.Word is not null && nearest.Distance <= Math.Max(1, name.Length / 3)) return nearest.Word;
        }

        return null;
    }

    /// <summary>A message of the parser without the names of .NET's types, which say nothing to a user.</summary>
    public static string InWords(string message) => NumberType().Replace(message, ": it is no whole number, or too large");

    [GeneratedRegex(" as expected type '[^']*Int32[^']*'")]
    private static partial Regex NumberType();

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[right.Length];
    }
}
