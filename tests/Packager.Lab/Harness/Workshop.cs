using System.Collections.Concurrent;

namespace Packager.Lab.Harness;

/// <summary>Where packages under test are made: by the compiled <c>packager</c>, as a user makes them.</summary>
public static class Workshop
{
    private static readonly ConcurrentDictionary<(string Verb, string Manifest, string Version, string Package), Lazy<IReadOnlyList<string>>> Made = new();

    /// <summary>Compiling the same project twice at once is not for MSBuild; different ones need not wait for each other.</summary>
    private static readonly ConcurrentDictionary<string, Lock> Compilations = new(StringComparer.Ordinal);

    /// <summary>Builds packages of a manifest, once for all scenarios.</summary>
    /// <param name="manifest">The manifest's path from the clone's root.</param>
    /// <param name="version">A version that stands in for the manifest's; empty for the manifest's own.</param>
    /// <param name="package">Only this package of the manifest; empty for all.</param>
    /// <returns>The paths of the .deb files.</returns>
    public static IReadOnlyList<string> Build(string manifest, string version = "", string package = "") => Build("deb", manifest, version, package);

    /// <summary>Builds the .msi of a manifest, once for all scenarios.</summary>
    /// <param name="manifest">The manifest's path from the clone's root.</param>
    /// <param name="version">A version that stands in for the manifest's; empty for the manifest's own.</param>
    public static string BuildMsi(string manifest, string version = "") => Build("msi", manifest, version, "").Single();

    private static IReadOnlyList<string> Build(string verb, string manifest, string version, string package) =>
        Made.GetOrAdd((verb, manifest, version, package), key => new Lazy<IReadOnlyList<string>>(() => Make(key.Verb, key.Manifest, key.Version, key.Package))).Value;

    private static string[] Make(string verb, string manifest, string version, string package)
    {
        var path = Path.Combine(LabFolders.Repository, manifest);
        List<string> arguments = [verb, "--manifest", path, "--output", LabFolders.Workshop];
        if (version.Length > 0) arguments.AddRange(["--set-version", version]);
        if (package.Length > 0) arguments.AddRange(["--package", package]);
        lock (Compilations.GetOrAdd(path, _ => new Lock())) return Packager([.. arguments]);
    }

    /// <summary>Runs a verb of the compiled command on the building host; it must succeed.</summary>
    /// <returns>The lines of its standard output.</returns>
    public static string[] Packager(params IEnumerable<string> arguments) =>
        HostCommand.Run("dotnet", arguments.Prepend(CompiledPackager)).OrFail().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What <c>packager diff</c> says of two packages, a line each.</summary>
    public static string[] Compare(string left, string right)
    {
        var result = HostCommand.Run("dotnet", CompiledPackager, "diff", left, right);
        if (result.ExitCode > 1) result.OrFail();
        return result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string CompiledPackager => Path.Combine(LabFolders.Repository, "src/Packager.Cli/bin/Release/net10.0/packager.dll");
}
