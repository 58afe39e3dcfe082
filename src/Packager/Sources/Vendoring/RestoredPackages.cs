using System.Collections.Immutable;
using System.Text.Json;
using Packager.Compile;
using Packager.Model;
using Packager.Needs.Dotnet;
using Packager.Packaging;

namespace Packager.Sources.Vendoring;

/// <summary>Which NuGet packages a build takes: those of project.assets.json, which a restore with the build's own settings writes for each project.</summary>
internal static class RestoredPackages
{
    private const string Assets = "project.assets.json";

    /// <summary>The packages of one build; empty after a fault (PKG4109, PKG4111).</summary>
    public static IReadOnlyList<NugetPackage> Of(PackagePlan plan, PackagingRequest request, DiagnosticBag bag)
    {
        var (manifest, build) = (plan.Draft.Manifest, plan.Draft.Manifest.Build!);
        if (DotnetPublish.FindProject(manifest, build, build.Dotnet!, bag) is not { } project || RuntimeIdentifiers.For(plan.Draft.Target, build.Dotnet) is not { } runtime) return [];
        // A folder of its own for each set of settings: two restores of one project would overwrite each other's answer.
        var folder = Path.Combine(request.WorkFolder, "vendor", FilePlacement.OutputName(plan));
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        request.Talk($"vendor {Path.GetFileName(project)}: dotnet restore");
        var lines = new List<string>();
        string[] arguments = ["restore", project, "--artifacts-path", folder, "-nologo", "-v:quiet", "-p:_IsPublishing=true", .. Settings(DotnetPublish.Arguments(build.Dotnet!, runtime, plan.Draft.Release.Version))];
        var code = ChildProcess.Run("dotnet", arguments, Path.GetDirectoryName(project)!, lines.Add, [new("MSBUILDDISABLENODEREUSE", "1"), new("DOTNET_CLI_UI_LANGUAGE", "en"), new("MSBuildSDKsPath", null), new("MSBUILD_EXE_PATH", null), new("MSBuildExtensionsPath", null)]);
        if (code == 0) return [.. Directory.EnumerateFiles(folder, Assets, SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(file => Read(file, build.Location, bag))];
        lines.ForEach(request.Talk);
        bag.Add(SourceFaults.Restore, build.Location, $"dotnet restore of '{Path.GetFileName(project)}' failed with code {code}", "mend what it says above; the build itself restores the same packages");
        return [];
    }

    // dotnet publish turns its options into these properties before it restores.
    private static IEnumerable<string> Settings(ImmutableArray<string> publish) => publish.Select(setting => setting switch
    {
        "--self-contained" => "-p:SelfContained=true",
        "--no-self-contained" => "-p:SelfContained=false",
        _ when setting.StartsWith("--runtime=", StringComparison.Ordinal) => "-p:RuntimeIdentifier=" + setting["--runtime=".Length..],
        _ when setting.StartsWith("--configuration=", StringComparison.Ordinal) => "-p:Configuration=" + setting["--configuration=".Length..],
        _ => setting,
    });

    private static List<NugetPackage> Read(string assets, SourceLocation location, DiagnosticBag bag)
    {
        using var document = DotnetJson.Read(Content.FromFile(assets));
        var root = document.RootElement;
        var folders = root.Member("packageFolders").Members().Select(f => f.Name).ToList();
        var found = new List<NugetPackage>();
        foreach (var (id, version) in Libraries(root).Concat(Downloads(root)))
        {
            var package = NugetPackage.Find(folders, id, version);
            if (package is not null) found.Add(package);
            else bag.Add(SourceFaults.VendorMissing, location, $"the NuGet package {id} {version} is not in the cache", "restore it again: dotnet restore --force");
        }

        return found;
    }

    private static IEnumerable<(string Id, string Version)> Libraries(JsonElement root) => root.Member("libraries").Members()
        .Where(l => l.Value.Member("type").AsText() == "package").Select(l => l.Name.Split('/')).Where(parts => parts.Length == 2).Select(parts => (parts[0], parts[1]));

    // Runtime and targeting packs: "[10.0.1, 10.0.1]".
    private static IEnumerable<(string Id, string Version)> Downloads(JsonElement root) => root.Member("project").Member("frameworks").Members()
        .SelectMany(f => f.Value.Member("downloadDependencies").Items())
        .Select(d => (d.Member("name").AsText() ?? "", (d.Member("version").AsText() ?? "").Split('[', ',', ']') is [_, var version, ..] ? version.Trim() : ""));
}
