using System.Collections.Concurrent;

namespace Packager.Lab.Subjects;

/// <summary>A sample project that <c>packager init</c> gave its first manifest, untouched by hand.</summary>
public static class InitialisedProject
{
    private static readonly ConcurrentDictionary<string, Lazy<string>> Made = new(StringComparer.Ordinal);

    /// <summary>The package of a folder below <c>tests/Projects</c>, built once for all scenarios.</summary>
    public static string Package(string project) => Made.GetOrAdd(project, name => new Lazy<string>(() => Make(name))).Value;

    private static string Make(string project)
    {
        var folder = Path.Combine(LabFolders.Workshop, "init", project);
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(Path.GetDirectoryName(folder)!);
        HostCommand.Run("cp", "--recursive", Path.Combine(LabFolders.Repository, "tests/Projects", project), folder).OrFail();
        File.Copy(Path.Combine(LabFolders.Repository, "tests/Projects/Directory.Build.props"), Path.Combine(folder, "Directory.Build.props"));
        Workshop.Packager("init", folder);
        return Workshop.Packager("package", "--manifest", Path.Combine(folder, "packaging/packager.yaml"), "--output", Path.Combine(folder, "artifacts")).Single();
    }
}
