using System.Collections.Concurrent;

namespace Packager.Lab.Harness;

/// <summary>Releases that nobody would make on purpose: a package taken apart, changed and put together by dpkg-deb.</summary>
public static class Rebuilt
{
    private static readonly ConcurrentDictionary<(string Package, string Version, string Change), Lazy<string>> Made = new();

    /// <summary>A release whose postinst fails on every upgrade.</summary>
    public static string WithFailingPostinst(string package, string version) => With(package, version, "broken", folder =>
    {
        var script = Path.Combine(folder, "DEBIAN/postinst");
        var text = File.Exists(script) ? File.ReadAllText(script) : "#!/bin/sh\nset -e\n";
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        File.WriteAllText(script, text.Insert(start, "if [ \"$1\" = configure ] && [ -n \"$2\" ]; then echo 'this release is broken' >&2; exit 1; fi\n"));
        HostCommand.Run("chmod", "0755", script).OrFail();
    });

    /// <summary>A release that ships another text of a configuration file.</summary>
    public static string WithConffile(string package, string version, string conffile, string text) =>
        With(package, version, "conffile", folder => File.WriteAllText(folder + conffile, text));

    /// <summary>The same package under another version.</summary>
    public static string As(string package, string version) => With(package, version, "same", _ => { });

    /// <summary>Made once for all scenarios, and anew in each run of the lab.</summary>
    private static string With(string package, string version, string change, Action<string> apply) => Made
        .GetOrAdd((package, version, change), _ => new Lazy<string>(() => Rebuild(package, version, change, apply))).Value;

    private static string Rebuild(string package, string version, string change, Action<string> apply)
    {
        var folder = Directory.CreateTempSubdirectory("packager-lab-").FullName;
        try
        {
            HostCommand.Run("dpkg-deb", "--raw-extract", package, folder).OrFail();
            SetVersion(Path.Combine(folder, "DEBIAN/control"), version);
            apply(folder);
            var result = Path.Combine(LabFolders.Workshop, $"{Path.GetFileNameWithoutExtension(package)}-{change}-{version}.deb");
            HostCommand.Run("dpkg-deb", "-Zgzip", "-z1", "--build", folder, result).OrFail();
            return result;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void SetVersion(string control, string version) => File.WriteAllLines(
        control, File.ReadAllLines(control).Select(line => line.StartsWith("Version:", StringComparison.Ordinal) ? $"Version: {version}" : line));
}
