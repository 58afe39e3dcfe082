using System.Collections.Immutable;
using Packager.Needs.Dotnet;

namespace Packager.Needs.Rules;

/// <summary>The whole of <c>dotnet.json</c>.</summary>
internal sealed class DotnetRules
{
    private static readonly Lazy<DotnetRules> s_embedded = new(Read);

    private DotnetRules(
        ImmutableArray<Rule> rules, ImmutableHashSet<(string Object, string Soname)> optional,
        ImmutableDictionary<string, string> frameworks, ImmutableArray<string> runtimes)
    {
        Rules = rules;
        Optional = optional;
        Frameworks = frameworks;
        Runtimes = runtimes;
    }

    /// <summary>The table that Packager brings.</summary>
    public static DotnetRules Embedded => s_embedded.Value;

    public ImmutableArray<Rule> Rules { get; }

    /// <summary>Sonames that an object, named by its file name, can do without.</summary>
    public ImmutableHashSet<(string Object, string Soname)> Optional { get; }

    /// <summary>The first part of the package's name by the framework's name.</summary>
    public ImmutableDictionary<string, string> Frameworks { get; }

    /// <summary>Major and minor versions, oldest first.</summary>
    public ImmutableArray<string> Runtimes { get; }

    private static DotnetRules Read()
    {
        using var document = EmbeddedTable.Open("dotnet.json");
        var root = document.RootElement;
        return new DotnetRules(
            [.. root.Member("rules").Items().Select(Rule.Parse)],
            [.. root.Member("optional").Items().Select(o => (o.Member("object").AsText()!, o.Member("soname").AsText()!))],
            root.Member("frameworks").Members().ToImmutableDictionary(f => f.Name, f => f.Value.GetString()!, StringComparer.Ordinal),
            [.. root.Member("runtimes").Items().Select(r => r.GetString()!)]);
    }
}
