using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Packager.Payloads;

/// <summary>
/// A pattern for paths: <c>*</c>, <c>**</c>, <c>?</c>, <c>[abc]</c>, <c>[a-c]</c>, <c>[!abc]</c>, <c>{a,b}</c> and <c>\</c> before a character that is meant itself.
/// Case counts on every host, a leading dot is nothing special.
/// </summary>
internal sealed class Glob
{
    private readonly Regex _rest;

    private Glob(string prefix, string rest, Regex regex)
    {
        (Prefix, _rest) = (prefix, regex);
        HasMatchers = rest.Length > 0;
        Depth = rest.Contains("**", StringComparison.Ordinal) || rest.Contains('{', StringComparison.Ordinal)
            ? int.MaxValue
            : rest.Split('/').Length;
    }

    /// <summary>The folders before the first one with a matcher, or the whole path when there is none; without escapes.</summary>
    public string Prefix { get; }

    /// <summary>Whether there is anything to match; otherwise <see cref="Prefix"/> is all.</summary>
    public bool HasMatchers { get; }

    /// <summary>How many levels below the prefix a match can lie.</summary>
    public int Depth { get; }

    /// <summary>Takes a text as it stands.</summary>
    public static Glob Literal(string path) => new(Clean(path), "", new Regex("^$"));

    /// <summary>Reads a pattern.</summary>
    /// <param name="pattern">With forward slashes.</param>
    /// <param name="style">How <c>**</c> is read.</param>
    /// <param name="glob">The pattern.</param>
    /// <param name="fault">What is wrong with it, otherwise.</param>
    public static bool TryParse(string pattern, GlobStyle style, [NotNullWhen(true)] out Glob? glob, [NotNullWhen(false)] out string? fault)
    {
        (glob, fault) = (null, null);
        var (prefix, rest) = Split(Clean(pattern));
        if (!GlobRegex.TryWrite(rest, style, out var regex, out fault)) return false;
        glob = new Glob(prefix, rest, new Regex(regex, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.Singleline));
        return true;
    }

    /// <summary>Whether a path relative to <see cref="Prefix"/> matches.</summary>
    public bool Matches(string relativePath) => HasMatchers && _rest.IsMatch(relativePath);

    /// <summary>Whether a whole path matches, prefix and all.</summary>
    public bool MatchesPath(string path)
    {
        if (!HasMatchers) return path == Prefix;
        if (Prefix.Length == 0) return Matches(path);
        var below = Prefix == "/" ? 1 : Prefix.Length + 1;
        return path.Length > below && path[below - 1] == '/' && path.StartsWith(Prefix, StringComparison.Ordinal) && Matches(path[below..]);
    }

    private static string Clean(string path)
    {
        var root = path.StartsWith('/') ? "/" : "";
        var parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p != ".");
        return root + string.Join('/', parts);
    }

    private static (string Prefix, string Tail) Split(string pattern)
    {
        var start = 0;
        while (start < pattern.Length)
        {
            var slash = pattern.IndexOf('/', start);
            var end = slash < 0 ? pattern.Length : slash;
            if (!IsLiteral(pattern.AsSpan(start, end - start))) break;
            start = slash < 0 ? pattern.Length : slash + 1;
        }

        var prefix = start > 1 && start < pattern.Length ? pattern[..(start - 1)] : pattern[..start];
        return (Unescape(prefix), pattern[start..]);
    }

    private static bool IsLiteral(ReadOnlySpan<char> segment)
    {
        for (var i = 0; i < segment.Length; i++)
        {
            if (segment[i] == '\\')
            {
                // A backslash at the very end is left for the parser to complain about.
                if (++i == segment.Length) return false;
            }
            else if (segment[i] is '*' or '?' or '[' or '{')
            {
                return false;
            }
        }

        return true;
    }

    private static string Unescape(string text)
    {
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++) plain.Append(text[i] == '\\' && i + 1 < text.Length ? text[++i] : text[i]);
        return plain.ToString();
    }
}
