using System.Collections.Immutable;

namespace Packager.Debian;

/// <summary>A symbols file (deb-symbols(5)): for each library of a package, since which version of it each symbol is there.</summary>
public sealed class SymbolsFile
{
    private readonly ImmutableDictionary<string, SymbolsOfLibrary> _libraries;

    private SymbolsFile(ImmutableDictionary<string, SymbolsOfLibrary> libraries) => _libraries = libraries;

    /// <summary>The sonames that it describes.</summary>
    public IEnumerable<string> Sonames => _libraries.Keys.Order(StringComparer.Ordinal);

    /// <summary>What it says of a library; null when it does not know it.</summary>
    public SymbolsOfLibrary? this[string soname] => _libraries.GetValueOrDefault(soname);

    /// <summary>Reads it. A line that is none of the format's is skipped, as dpkg does after a warning.</summary>
    /// <exception cref="InvalidDataException">A symbol, a template or a field stands before the first library.</exception>
    public static SymbolsFile Parse(IEnumerable<string> lines)
    {
        var libraries = new Dictionary<string, SymbolsOfLibrary.Builder>(StringComparer.Ordinal);
        SymbolsOfLibrary.Builder? current = null;
        foreach (var line in lines)
        {
            if (IsSymbol(line)) Current(current, line).AddSymbol(line);
            else if (line.Length == 0 || line[0] == '#') continue;
            else if (line[0] == '|') Current(current, line).AddTemplate(line[1..].TrimStart());
            else if (line[0] == '*') Current(current, line).AddField(line[1..]);
            else current = Begin(libraries, line) ?? current;
        }

        return new SymbolsFile(libraries.ToImmutableDictionary(l => l.Key, l => l.Value.Build(), StringComparer.Ordinal));
    }

    private static bool IsSymbol(string line) => line.Length > 0
        && (char.IsWhiteSpace(line[0]) || line.StartsWith("#MISSING: ", StringComparison.Ordinal) || line.StartsWith("#DEPRECATED: ", StringComparison.Ordinal));

    // SONAME main-dependency-template; a library that is named again gets new templates and keeps its symbols.
    private static SymbolsOfLibrary.Builder? Begin(Dictionary<string, SymbolsOfLibrary.Builder> libraries, string line)
    {
        var end = line.AsSpan().IndexOfAny(' ', '\t');
        if (end < 0) return null;
        var soname = line[..end];
        if (!libraries.TryGetValue(soname, out var library)) libraries.Add(soname, library = new SymbolsOfLibrary.Builder());
        library.Begin(line[end..].TrimStart());
        return library;
    }

    private static SymbolsOfLibrary.Builder Current(SymbolsOfLibrary.Builder? current, string line) =>
        current ?? throw new InvalidDataException($"'{line.Trim()}' stands before the first library");
}
