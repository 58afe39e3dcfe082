using Packager.Manifest;
using Packager.Model;

namespace Packager.Compile;

/// <summary><c>build: command:</c> — a command that fills the folder named by <c>$PACKAGER_OUTPUT</c>.</summary>
internal static class CommandBuild
{
    public static BuildOutput? Run(PackageManifest manifest, BuildSection build, CompileContext context, DiagnosticBag diagnostics)
    {
        var command = build.Command!.Value;
        var folder = Path.GetFullPath(manifest.Folder);
        var name = $"{manifest.Name?.Value ?? "package"}-{context.Target.Architecture}";
        // Without a list of inputs nobody can say whether the command would do the same again.
        var stamps = context with { UseStamps = context.UseStamps && build.Inputs.Length > 0 };
        return CompileStep.Stamped(name, Fingerprint(manifest, build, context), build.Executable?.Value, stamps,
            output => Execute(command, folder, output, name, context, diagnostics));
    }

    private static bool Execute(
        Located<string> command, string folder, string output, string name, CompileContext context, DiagnosticBag diagnostics)
    {
        context.Talk($"compile {name}: {command.Value.Split('\n')[0]}");
        var (shell, flag) = OperatingSystem.IsWindows() ? ("cmd", "/c") : ("/bin/sh", "-ec");
        var code = ChildProcess.Run(shell, [flag, command.Value], folder, context.Talk, Environment(output, context));
        if (code != 0)
        {
            diagnostics.Add(CompileFaults.CommandFailed, command.Location, $"the build command ended with code {code}", "what it said stands above");
            return false;
        }

        if (Directory.EnumerateFileSystemEntries(output).Any()) return true;
        diagnostics.Add(CompileFaults.NothingBuilt, command.Location, "the build command put nothing into its output folder",
            "let it write into the folder that $PACKAGER_OUTPUT names");
        return false;
    }

    private static IEnumerable<KeyValuePair<string, string?>> Environment(string output, CompileContext context) =>
    [
        new("PACKAGER_OUTPUT", output),
        new("PACKAGER_VERSION", context.Version),
        new("PACKAGER_FORMAT", context.Target.Format),
        new("PACKAGER_ARCH", context.Target.Architecture),
        new("SOURCE_DATE_EPOCH", CompileStep.Epoch(context.Date)),
        new("LC_ALL", "C.UTF-8"),
        new("TZ", "UTC0"),
    ];

    private static string Fingerprint(PackageManifest manifest, BuildSection build, CompileContext context)
    {
        using var hash = new SourceFingerprint();
        hash.Add("command", build.Command!.Value.Value);
        foreach (var (name, value) in Environment("", context)) hash.Add(name, value ?? "");
        foreach (var input in build.Inputs)
        {
            var path = Path.GetFullPath(Path.Combine(manifest.Folder, StaticPrefix(input.Value)));
            if (Directory.Exists(path)) hash.AddTree(input.Value, path);
            else hash.AddFile(input.Value, path);
        }

        return hash.Finish();
    }

    // A wider set of inputs only costs a build too many; a narrower one would miss a change.
    private static string StaticPrefix(string glob)
    {
        var wildcard = glob.IndexOfAny(['*', '?', '[', '{']);
        if (wildcard < 0) return glob;
        var slash = glob.LastIndexOf('/', wildcard);
        return slash < 0 ? "." : glob[..slash];
    }
}
