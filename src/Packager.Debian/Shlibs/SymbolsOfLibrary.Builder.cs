using System.Collections.Immutable;
using System.Globalization;

namespace Packager.Debian;

public sealed partial class SymbolsOfLibrary
{
    /// <summary>Takes the lines of one library.</summary>
    internal sealed class Builder
    {
        private readonly List<string> _templates = [];
        private readonly Dictionary<string, SymbolEntry> _symbols = new(StringComparer.Ordinal);
        private readonly Dictionary<string, string> _fields = new(StringComparer.Ordinal);

        public void Begin(string template)
        {
            _templates.Clear();
            _templates.Add(template);
        }

        public void AddTemplate(string template) => _templates.Add(template);

        public void AddField(string line)
        {
            var colon = line.IndexOf(':');
            if (colon > 0) _fields[line[..colon].Trim().ToLowerInvariant()] = line[(colon + 1)..].Trim();
        }

        public void AddSymbol(string line)
        {
            var isGone = line[0] == '#';
            var rest = isGone ? line[(line.IndexOf('#', 1) + 1)..] : line;
            if (SymbolLine.Parse(rest.TrimStart()) is not { IsPattern: false } symbol) return;
            // A template that the file does not have makes the line useless.
            if (symbol.Template < _templates.Count) _symbols[symbol.Name] = new SymbolEntry(Version(symbol.Since), symbol.Template, isGone);
        }

        public SymbolsOfLibrary Build() => new(
            [.. _templates], _symbols.ToImmutableDictionary(StringComparer.Ordinal), _fields.ToImmutableDictionary(StringComparer.Ordinal));

        // dpkg takes 0 for no version at all.
        private static DebianVersion? Version(string since) =>
            since != "0" && DebianVersion.TryParse(since, out var version) ? version : null;
    }

    /// <summary><c>[(tag|tag=value)]symbol@version minimal-version [template]</c>; with tags, the symbol may be quoted.</summary>
    internal sealed record SymbolLine(string Name, string Since, int Template, bool IsPattern)
    {
        public static SymbolLine? Parse(string text)
        {
            var (tags, rest) = TakeTags(text);
            var (name, after) = TakeName(rest, mayBeQuoted: tags.Length > 0);
            var words = after.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            if (name.Length == 0 || words.Length == 0) return null;
            var template = words.Length > 1 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0;
            // Tags that name a kind of pattern, and the old way to write (symver).
            var isPattern = tags.Any(t => t is "c++" or "symver" or "regex") || name.StartsWith("*@", StringComparison.Ordinal);
            return new SymbolLine(name, words[0], template, isPattern);
        }

        private static (ImmutableArray<string> Tags, string After) TakeTags(string text)
        {
            var end = text.StartsWith('(') ? text.IndexOf(')') : -1;
            return end <= 1 ? ([], text) : ([.. text[1..end].Split('|').Select(t => t.Split('=')[0])], text[(end + 1)..]);
        }

        private static (string Name, string After) TakeName(string text, bool mayBeQuoted)
        {
            if (mayBeQuoted && text.Length > 1 && text[0] is '"' or '\'' && text.IndexOf(text[0], 1) is > 0 and var quote)
                return (text[1..quote] + UpToSpace(text[(quote + 1)..]), text[(quote + 1 + UpToSpace(text[(quote + 1)..]).Length)..]);
            var name = UpToSpace(text);
            return (name, text[name.Length..]);
        }

        private static string UpToSpace(string text) => text.AsSpan().IndexOfAny(' ', '\t') is >= 0 and var end ? text[..end] : text;
    }
}
