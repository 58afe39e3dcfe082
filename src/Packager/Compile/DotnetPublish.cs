using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Compile;

/// <summary><c>build: dotnet:</c> — one <c>dotnet publish</c> for each set of settings; packages that share them share the output.</summary>
internal static class DotnetPublish
{
    public static BuildOutput? Run(PackageManifest manifest, BuildSection build, CompileContext context, DiagnosticBag diagnostics)
    {
        var dotnet = build.Dotnet!;
        var project = FindProject(manifest, build, dotnet, diagnostics);
        var runtime = RuntimeIdentifiers.For(context.Target, dotnet);
        if (runtime is null)
        {
            diagnostics.Add(CompileFaults.NoRuntime, build.Location, $"no .NET runtime identifier belongs to '{context.Target}'",
                $"name it: runtimes: {{ {context.Target}: linux-… }}");
        }

        if (project is null || runtime is null) return null;
        var arguments = Arguments(dotnet, runtime, context.Version);
        var name = Path.GetFileNameWithoutExtension(project) + "-" + (runtime.Length == 0 ? "portable" : runtime);
        var fingerprint = Fingerprint(project, arguments);
        var executable = build.Executable?.Value ?? AssemblyName(project);
        return CompileStep.Stamped($"{name}-{SettingsHash(project, arguments)}", fingerprint, executable, context,
            folder => Publish(project, arguments, folder, name, context, build, diagnostics));
    }

    private static bool Publish(
        string project, ImmutableArray<string> settings, string folder, string name,
        CompileContext context, BuildSection build, DiagnosticBag diagnostics)
    {
        context.Talk($"compile {name}: dotnet publish {Path.GetFileName(project)}");
        var shared = Path.Combine(context.WorkFolder, "dotnet");
        string[] arguments =
        [
            "publish", project, "--output", folder, "--artifacts-path", shared, "-nologo", "-v:quiet",
            "-p:PathMap=" + PathMap(project, shared), .. settings,
        ];
        var lines = new List<string>();
        var code = ChildProcess.Run("dotnet", arguments, Path.GetDirectoryName(project)!, lines.Add, Environment(context));
        if (code == 0) return true;
        lines.ForEach(context.Talk);
        if (code is null)
            diagnostics.Add(CompileFaults.MissingTool, build.Dotnet!.Project?.Location ?? build.Location, "'dotnet' is not installed", "install the .NET SDK that global.json names");
        else
            diagnostics.Add(CompileFaults.CompilerFailed, build.Dotnet!.Project?.Location ?? build.Location, $"dotnet publish of '{Path.GetFileName(project)}' failed with code {code}",
                "mend what the compiler says above, or try the same by hand: dotnet publish " + string.Join(' ', settings));
        return false;
    }

    private static IEnumerable<KeyValuePair<string, string?>> Environment(CompileContext context) =>
    [
        new("SOURCE_DATE_EPOCH", CompileStep.Epoch(context.Date)),
        new("DOTNET_CLI_TELEMETRY_OPTOUT", "1"),
        new("DOTNET_NOLOGO", "1"),
        new("DOTNET_CLI_UI_LANGUAGE", "en"),
        new("MSBUILDDISABLENODEREUSE", "1"),
        // A build started from another build must not inherit what that one was told.
        new("MSBuildSDKsPath", null), new("MSBUILD_EXE_PATH", null), new("MSBuildExtensionsPath", null),
    ];

    /// <summary>What dotnet publish is told of a build, apart from the folders.</summary>
    internal static ImmutableArray<string> Arguments(DotnetBuildSection dotnet, string runtime, string version)
    {
        var arguments = ImmutableArray.CreateBuilder<string>();
        arguments.Add("--configuration=" + (dotnet.Configuration?.Value ?? "Release"));
        if (runtime.Length > 0)
        {
            arguments.Add("--runtime=" + runtime);
            arguments.Add(dotnet.SelfContained?.Value == true ? "--self-contained" : "--no-self-contained");
        }

        AddSwitch("PublishSingleFile", dotnet.SingleFile);
        AddSwitch("PublishReadyToRun", dotnet.ReadyToRun);
        AddSwitch("PublishTrimmed", dotnet.Trimmed);
        arguments.Add("-p:Version=" + Escape(version));
        arguments.Add("-p:ContinuousIntegrationBuild=true");
        arguments.Add("-p:Deterministic=true");
        // The clone that it is compiled in must not show: a source package has no commit, and a fresh clone another origin.
        arguments.Add("-p:EnableSourceControlManagerQueries=false");
        arguments.Add("-p:EnableSourceLink=false");
        foreach (var (name, value) in dotnet.Properties) arguments.Add($"-p:{name}={Escape(value.Value)}");
        return arguments.ToImmutable();

        void AddSwitch(string property, Located<bool>? value)
        {
            if (value is { } given) arguments.Add($"-p:{property}={(given.Value ? "true" : "false")}");
        }
    }

    // MSBuild splits values at these signs unless they are escaped.
    private static string Escape(string value) =>
        value.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);

    // Neither the checkout's folder nor the output's may show in what is compiled.
    private static string PathMap(string project, string shared) =>
        $"{MapSource(shared)}/=/_/obj/%2C{MapSource(SourceRoot(project))}/=/_/";

    private static string MapSource(string folder) =>
        Escape(folder.TrimEnd('/').Replace(",", ",,", StringComparison.Ordinal).Replace("=", "==", StringComparison.Ordinal));

    /// <summary>The folder that compiled code calls <c>/_/</c>: the repository's, else the project's own.</summary>
    internal static string SourceRoot(string project)
    {
        for (var at = Path.GetDirectoryName(project); at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Combine(at, ".git"))) return at;
        }

        return Path.GetDirectoryName(project)!;
    }

    private static string SettingsHash(string project, ImmutableArray<string> arguments)
    {
        using var hash = new SourceFingerprint();
        hash.Add("project", Path.GetFileName(project));
        foreach (var argument in arguments.Where(a => !a.StartsWith("-p:Version=", StringComparison.Ordinal))) hash.Add("argument", argument);
        return hash.Finish()[..8];
    }

    private static string Fingerprint(string project, ImmutableArray<string> arguments)
    {
        using var hash = new SourceFingerprint();
        foreach (var argument in arguments) hash.Add("argument", argument);
        foreach (var source in ProjectClosure.Of(project))
        {
            if (Directory.Exists(source)) hash.AddTree(source, source);
            else hash.AddFile(source, source);
        }

        return hash.Finish();
    }

    /// <summary>The project file, absolute; null after a diagnostic.</summary>
    internal static string? FindProject(PackageManifest manifest, BuildSection build, DotnetBuildSection dotnet, DiagnosticBag diagnostics)
    {
        var named = dotnet.Project?.Value ?? ".";
        var location = dotnet.Project?.Location ?? build.Location;
        var path = Path.GetFullPath(Path.Combine(manifest.Folder, named));
        if (File.Exists(path)) return path;
        if (!Directory.Exists(path))
        {
            diagnostics.Add(CompileFaults.MissingProject, location, $"the project '{named}' does not exist", $"it is looked for at {path}");
            return null;
        }

        var found = Directory.GetFiles(path, "*.*proj");
        if (found.Length == 1) return found[0];
        diagnostics.Add(CompileFaults.MissingProject, location,
            found.Length == 0 ? $"the folder '{named}' holds no project" : $"the folder '{named}' holds {found.Length} projects",
            "name the project file itself");
        return null;
    }

    private static string AssemblyName(string project)
    {
        var text = File.ReadAllText(project);
        var match = System.Text.RegularExpressions.Regex.Match(text, "<AssemblyName>([^<$]+)</AssemblyName>");
        return match.Success ? match.Groups[1].Value.Trim() : Path.GetFileNameWithoutExtension(project);
    }
}
