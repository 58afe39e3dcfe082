namespace Packager.Lab.Harness;

/// <summary>Releases that nobody would make on purpose: a package taken apart, changed and put together by dpkg-deb.</summary>
public static class Rebuilt
{
    /// <summary>A release whose postinst fails on every upgrade.</summary>
    public static string WithFailingPostinst(string package, string version) => With(package, version, folder =>
    {
        var script = Path.Combine(folder, "DEBIAN/postinst");
        var text = File.Exists(script) ? File.ReadAllText(script) : "#!/bin/sh\nset -e\n";
        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        File.WriteAllText(script, text.Insert(start, "if [ \"$1\" = configure ] && [ -n \"$2\" ]; then echo 'this release is broken' >&2; exit 1; fi\n"));
        HostCommand.Run("chmod", "0755", script).OrFail();
    });

    /// <summary>A release that ships another text of a configuration file.</summary>
    public static string WithConffile(string package, string version, string conffile, string text) =>
        With(package, version, folder => File.WriteAllText(folder + conffile, text));

    /// <summary>The same package under another version.</summary>
    public static string As(string package, string version) => With(package, version, _ => { });

    private static string With(string package, string version, Action<string> change)
    {
        var folder = Directory.CreateTempSubdirectory("packager-lab-").FullName;
        try
        {
            HostCommand.Run("dpkg-deb", "--raw-extract", package, folder).OrFail();
            SetVersion(Path.Combine(folder, "DEBIAN/control"), version);
            change(folder);
            var result = Path.Combine(LabFolders.Workshop, $"rebuilt-{Guid.NewGuid():N}.deb");
            HostCommand.Run("dpkg-deb", "-Znone", "--build", folder, result).OrFail();
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
