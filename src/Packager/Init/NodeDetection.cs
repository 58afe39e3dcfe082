using System.Text.Json;
using System.Text.RegularExpressions;
using Packager.Model;

namespace Packager.Init;

/// <summary>Reads <c>package.json</c>.</summary>
internal static partial class NodeDetection
{
    private static readonly string[] UsualScripts = ["index.js", "server.js", "app.js", "main.js", "index.mjs", "server.mjs", "index.cjs"];

    /// <summary>The project, or null when there is no <c>package.json</c>.</summary>
    public static DetectedProject? Detect(string folder, DiagnosticBag diagnostics)
    {
        var file = Path.Combine(folder, "package.json");
        if (!File.Exists(file) || ProjectText.Read(file, diagnostics) is not { } text) return null;
        try
        {
            using var document = JsonDocument.Parse(text);
            return Interpret(folder, file, document.RootElement, diagnostics);
        }
        catch (JsonException fault)
        {
            diagnostics.Add(InitFaults.UnreadableProject, new SourceLocation(file, (int)(fault.LineNumber ?? -1) + 1, (int)(fault.BytePositionInLine ?? -1) + 1),
                "package.json is not valid JSON");
            return null;
        }
    }

    private static NodeProject? Interpret(string folder, string file, JsonElement json, DiagnosticBag diagnostics)
    {
        if (Script(folder, json) is not { } script)
        {
            diagnostics.Add(InitFaults.NoProgram, new SourceLocation(file, 0, 0), "package.json names no script that exists",
                "add \"main\": \"server.js\", or \"bin\" for a command");
            return null;
        }

        return new NodeProject(folder, Text(json, "name") is { } name ? PackageName.From(name) : PackageName.FromFolder(folder), script)
        {
            Version = Text(json, "version"),
            Summary = ProjectText.OneLine(Text(json, "description")),
            License = Text(json, "license"),
            IsService = ServiceSigns.In(ProjectText.Beginning(Path.Combine(folder, script))),
            HasDependencies = Child(json, "dependencies") is { ValueKind: JsonValueKind.Object } dependencies && dependencies.EnumerateObject().Any(),
            HasLock = File.Exists(Path.Combine(folder, "package-lock.json")),
            LeastNode = Child(json, "engines") is { } engines && Text(engines, "node") is { } range && LeastVersion().Match(range) is { Success: true } least
                ? least.Groups[1].Value : null,
        };
    }

    private static string? Script(string folder, JsonElement json) =>
        Candidates(json).Select(c => c.StartsWith("./", StringComparison.Ordinal) ? c[2..] : c)
            .FirstOrDefault(c => !Path.IsPathRooted(c) && !c.Contains("..", StringComparison.Ordinal) && File.Exists(Path.Combine(folder, c)));

    private static IEnumerable<string> Candidates(JsonElement json)
    {
        if (Text(json, "bin") is { } bin) yield return bin;
        if (Child(json, "bin") is { ValueKind: JsonValueKind.Object } bins)
        {
            foreach (var one in bins.EnumerateObject().Where(b => b.Value.ValueKind == JsonValueKind.String)) yield return one.Value.GetString()!;
        }

        if (Child(json, "scripts") is { } scripts && Text(scripts, "start") is { } start && StartScript().Match(start) is { Success: true } match)
            yield return match.Groups[1].Value;
        if (Text(json, "main") is { } main) yield return main;
        foreach (var usual in UsualScripts) yield return usual;
    }

    private static JsonElement? Child(JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value : null;

    private static string? Text(JsonElement json, string name) =>
        Child(json, name) is { ValueKind: JsonValueKind.String } value && value.GetString()!.Trim() is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"^node\s+(?:--\S+\s+)*(\S+)$")]
    private static partial Regex StartScript();

    [GeneratedRegex(@"^\s*(?:>=|\^|~)?\s*v?([0-9]+(?:\.[0-9]+)*)")]
    private static partial Regex LeastVersion();
}
