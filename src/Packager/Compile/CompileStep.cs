using System.Globalization;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Compile;

/// <summary>The step from sources to a folder of files: <c>build: dotnet:</c>, <c>build: command:</c>, or nothing at all.</summary>
public static class CompileStep
{
    /// <summary>Compiles what the manifest names, unless nothing changed since the last time.</summary>
    /// <returns>The output, or null when there is nothing to build or a fault was reported.</returns>
    public static BuildOutput? Run(PackageManifest manifest, CompileContext context, DiagnosticBag diagnostics)
    {
        var build = manifest.Build;
        if (build is null) return null;
        if (build.Dotnet is not null && build.Command is not null)
        {
            diagnostics.Add(CompileFaults.TwoBuilds, build.Location, "'build' has both 'dotnet' and 'command'", "keep one of them");
            return null;
        }

        if (build.Dotnet is not null) return DotnetPublish.Run(manifest, build, context, diagnostics);
        return build.Command is null ? null : CommandBuild.Run(manifest, build, context, diagnostics);
    }

    /// <summary>Runs <paramref name="make"/> into an empty folder unless the stamp says that its output still stands.</summary>
    internal static BuildOutput? Stamped(
        string name, string fingerprint, string? executable, CompileContext context, Func<string, bool> make)
    {
        var folder = Path.Combine(context.WorkFolder, "output", name);
        var stamp = folder + ".stamp";
        if (context.UseStamps && Directory.Exists(folder) && File.Exists(stamp) && File.ReadAllText(stamp) == fingerprint)
        {
            context.Talk($"compile {name}: unchanged");
            return new BuildOutput(folder, executable, fingerprint, Fresh: false);
        }

        Directory.CreateDirectory(Path.GetDirectoryName(stamp)!);
        File.Delete(stamp);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        if (!make(folder)) return null;
        File.WriteAllText(stamp, fingerprint);
        return new BuildOutput(folder, executable, fingerprint, Fresh: true);
    }

    /// <summary>Seconds since 1970 as the tools of reproducible builds read them.</summary>
    internal static string Epoch(DateTimeOffset date) => date.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
}
