using System.Collections.Immutable;

namespace Packager.Debian;

/// <summary>Since when a symbol is there, and which template its users depend by.</summary>
/// <param name="Since">The least version of the package; null when any will do.</param>
/// <param name="Template">The index of the template; 0 is the main one.</param>
/// <param name="IsGone">Whether the library has lost it (<c>#MISSING</c>); then nothing can be resolved to it.</param>
public sealed record SymbolEntry(DebianVersion? Since, int Template, bool IsGone);

/// <summary>What a symbols file says of one library.</summary>
public sealed partial class SymbolsOfLibrary
{
    private readonly ImmutableDictionary<string, SymbolEntry> _symbols;
    private readonly ImmutableDictionary<string, string> _fields;

    private SymbolsOfLibrary(ImmutableArray<string> templates, ImmutableDictionary<string, SymbolEntry> symbols, ImmutableDictionary<string, string> fields)
    {
        Templates = templates;
        _symbols = symbols;
        _fields = fields;
    }

    /// <summary>The dependency templates, <c>#MINVER#</c> in the place of the version; the first is the main one.</summary>
    public ImmutableArray<string> Templates { get; }

    /// <summary>Whether it has symbols without a version.</summary>
    public bool HasUnversioned => _symbols.Keys.Any(k => k.EndsWith("@Base", StringComparison.Ordinal));

    /// <summary>The entry of a symbol that the library still has; patterns are not looked at, as dpkg-shlibdeps does not either.</summary>
    /// <param name="name"><c>name@version</c> or <c>name@Base</c>.</param>
    public SymbolEntry? Find(string name) => _symbols.GetValueOrDefault(name) is { IsGone: false } entry ? entry : null;

    /// <summary>A meta-field such as <c>Build-Depends-Package</c>; null when absent.</summary>
    public string? Field(string name) => _fields.GetValueOrDefault(name.ToLowerInvariant());

    /// <summary>The same with other templates.</summary>
    internal SymbolsOfLibrary WithTemplates(Func<string, string> change) => new([.. Templates.Select(change)], _symbols, _fields);

    /// <summary>The version that the library first came with: the least of all symbols of a template, lost ones included.</summary>
    public DebianVersion? SmallestVersion(int template = 0)
    {
        DebianVersion? smallest = null;
        foreach (var entry in _symbols.Values)
        {
            if (entry.Template != template) continue;
            // A symbol of version 0 says that every version will do.
            if (entry.Since is null) return null;
            if (smallest is null || entry.Since < smallest) smallest = entry.Since;
        }

        return smallest;
    }
}
