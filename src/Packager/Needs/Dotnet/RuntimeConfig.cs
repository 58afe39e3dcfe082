using System.Collections.Immutable;
using System.Text.Json;

namespace Packager.Needs.Dotnet;

/// <summary>A shared framework that a program asks for.</summary>
/// <param name="Name">For example <c>Microsoft.NETCore.App</c>.</param>
/// <param name="Version">The least version.</param>
/// <param name="RollForward">How far the host may go beyond it.</param>
internal sealed record FrameworkReference(string Name, string Version, string RollForward);

/// <summary>What <c>NAME.runtimeconfig.json</c> says, as far as it tells what must be installed.</summary>
/// <param name="Frameworks">What must be there; empty for a program that brings its runtime along.</param>
/// <param name="IsSelfContained">Whether the runtime comes along.</param>
/// <param name="Properties">The settings under <c>configProperties</c>, values as lower-case text.</param>
internal sealed record RuntimeConfig(
    ImmutableArray<FrameworkReference> Frameworks, bool IsSelfContained, ImmutableDictionary<string, string> Properties)
{
    public const string Suffix = ".runtimeconfig.json";

    public static RuntimeConfig Parse(JsonElement root)
    {
        var options = root.Member("runtimeOptions");
        var rollForward = RollForward(options) ?? "Minor";
        var frameworks = options.Member("frameworks").Items().Prepend(options.Member("framework"));
        return new RuntimeConfig(
            [.. frameworks.Select(f => Reference(f, rollForward)).OfType<FrameworkReference>()],
            options.Member("includedFrameworks").Items().Any(),
            options.Member("configProperties").Members().ToImmutableDictionary(p => p.Name, p => Text(p.Value), StringComparer.Ordinal));
    }

    private static FrameworkReference? Reference(JsonElement framework, string rollForward) =>
        framework.Member("name").AsText() is { Length: > 0 } name
            ? new FrameworkReference(name, framework.Member("version").AsText() ?? "", RollForward(framework) ?? rollForward)
            : null;

    // Before .NET Core 3.0 the same was said by a number.
    private static string? RollForward(JsonElement element) =>
        element.Member("rollForward").AsText() ?? element.Member("rollForwardOnNoCandidateFx") switch
        {
            { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var value) => value switch
            {
                0 => "LatestPatch",
                2 => "Major",
                _ => "Minor",
            },
            _ => null,
        };

    private static string Text(JsonElement value) => value.ToString().ToLowerInvariant();
}
