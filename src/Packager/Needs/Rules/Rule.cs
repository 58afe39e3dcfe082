using System.Collections.Immutable;
using System.Text.Json;
using Packager.Needs.Dotnet;

namespace Packager.Needs.Rules;

/// <summary>Something that a runtime opens by itself, when it does so, and which package gives it (<c>dotnet.json</c>).</summary>
/// <param name="Name">For example <c>dotnet-icu</c>.</param>
/// <param name="Reason">For people.</param>
/// <param name="Field">The control field that it belongs to.</param>
/// <param name="Assemblies">The rule holds when one of these is there; always when empty.</param>
/// <param name="Texts">What a program compiled ahead of time holds when the rule does.</param>
/// <param name="Unless">Settings that make it needless.</param>
/// <param name="Packages">The package by release; <c>*</c> for all.</param>
internal sealed record Rule(
    string Name, string Reason, string Field, ImmutableArray<string> Assemblies, ImmutableArray<string> Texts,
    ImmutableArray<string> Unless, ImmutableDictionary<string, string> Packages)
{
    public static Rule Parse(JsonElement element) => new(
        element.Member("name").AsText()!,
        element.Member("reason").AsText()!,
        element.Member("field").AsText() ?? "Depends",
        Words(element.Member("assemblies")),
        Words(element.Member("texts")),
        Words(element.Member("unless")),
        element.Member("packages").Members().ToImmutableDictionary(p => p.Name, p => p.Value.GetString()!, StringComparer.Ordinal));

    /// <summary>The package that meets it on a release; null where none is known.</summary>
    public string? PackageOn(string release) => Packages.GetValueOrDefault(release) ?? Packages.GetValueOrDefault("*");

    private static ImmutableArray<string> Words(JsonElement array) => [.. array.Items().Select(i => i.GetString()!)];
}
