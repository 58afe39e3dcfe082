using System.Collections.Immutable;
using Packager.Needs.Rules;

namespace Packager.Needs.Dotnet;

/// <summary>A .NET runtime that the payload brings along, and what is known of the programs that it runs.</summary>
/// <param name="Path">Where it shows: the runtime's library or the program that contains it.</param>
/// <param name="Assemblies">The names of the assemblies beside it; empty for a program compiled ahead of time.</param>
/// <param name="Configs">The configurations of the programs that it runs.</param>
/// <param name="Texts">For a program compiled ahead of time, which texts of the rules are in it; else null.</param>
internal sealed record DotnetRuntime(
    string Path, ImmutableHashSet<string> Assemblies, ImmutableArray<RuntimeConfig> Configs, ImmutableHashSet<string>? Texts = null)
{
    /// <summary>Whether a rule holds for it.</summary>
    public bool Needs(Rule rule)
    {
        // A setting makes a thing needless only when every program that shares the runtime has it.
        if (Configs.Length > 0 && Configs.All(c => rule.Unless.Any(s => IsSet(c, s)))) return false;
        if (Texts is not null) return rule.Texts.Any(Texts.Contains);
        return rule.Assemblies.IsEmpty || rule.Assemblies.Any(Assemblies.Contains);
    }

    private static bool IsSet(RuntimeConfig config, string setting) => config.Properties.GetValueOrDefault(setting) is not (null or "" or "false");
}
