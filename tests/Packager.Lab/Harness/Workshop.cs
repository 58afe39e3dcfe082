using System.Collections.Concurrent;

namespace Packager.Lab.Harness;

/// <summary>Where packages under test are made: by the compiled <c>packager</c>, as a user makes them.</summary>
public static class Workshop
{
    private static readonly ConcurrentDictionary<(string Manifest, string Version), Lazy<IReadOnlyList<string>>> Made = new();

    /// <summary>Compiling the same project twice at once is not for MSBuild.</summary>
    private static readonly Lock OneAtATime = new();

    /// <summary>Builds the packages of a manifest at a version, once for all scenarios.</summary>
    /// <param name="manifest">The manifest's path from the clone's root.</param>
    /// <param name="version">The version that stands in for the manifest's; empty for the manifest's own.</param>
    /// <returns>The paths of the .deb files.</returns>
    public static IReadOnlyList<string> Build(string manifest, string version = "") =>
        Made.GetOrAdd((manifest, version), key => new Lazy<IReadOnlyList<string>>(() => Make(key.Manifest, key.Version))).Value;

    /// <summary>Runs a verb of <c>packager</c> in the clone's root.</summary>
    public static CommandResult Packager(params IEnumerable<string> arguments) => HostCommand.Run("dotnet", arguments.Prepend(CompiledPackager));

    private static string CompiledPackager => Path.Combine(LabFolders.Repository, "src/Packager.Cli/bin/Release/net10.0/packager.dll");

    private static string[] Make(string manifest, string version)
    {
        string[] chosen = version.Length == 0 ? [] : ["--set-version", version];
        lock (OneAtATime)
        {
            return Packager(["deb", "--manifest", Path.Combine(LabFolders.Repository, manifest), "--output", LabFolders.Workshop, .. chosen])
                .OrFail().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        }
    }
}
