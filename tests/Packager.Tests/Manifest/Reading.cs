using Packager.Manifest;
using Packager.Model;

namespace Packager.Tests.Manifest;

/// <summary>Reads manifests given as text.</summary>
internal static class Reading
{
    public static IReadOnlyDictionary<string, string> Variables(params (string Name, string Value)[] variables) =>
        variables.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);

    public static ManifestFile? File(string text, DiagnosticBag bag, params (string Name, string Value)[] environment) =>
        ManifestReader.Read("packager.yaml", text, Variables(environment), bag);

    public static PackageManifest Package(string text, params (string Name, string Value)[] environment)
    {
        var bag = new DiagnosticBag();
        var file = File(text, bag, environment)!;
        Assert.Empty(bag);
        var manifest = file.Bind(Assert.Single(file.Selections), ReleaseValues.None, bag);
        Assert.Empty(bag);
        return manifest;
    }

    public static string[] Faults(string text, params (string Name, string Value)[] environment)
    {
        var bag = new DiagnosticBag();
        var file = File(text, bag, environment);
        foreach (var selection in file?.Selections ?? []) file!.Bind(selection, ReleaseValues.None, bag);
        return [.. bag.Select(d => d.ToString())];
    }
}
