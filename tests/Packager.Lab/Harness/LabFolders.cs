namespace Packager.Lab.Harness;

/// <summary>Where the lab keeps things: outside of the clone, since images outlive a checkout.</summary>
public static class LabFolders
{
    /// <summary>Images and running containers: <c>PACKAGER_LAB_CACHE</c>, else <c>/var/cache/packager-lab</c>.</summary>
    public static string Cache { get; } = Create(Environment.GetEnvironmentVariable("PACKAGER_LAB_CACHE") is { Length: > 0 } chosen ? chosen : "/var/cache/packager-lab");

    /// <summary>One folder for each running container.</summary>
    public static string Containers { get; } = Create(Path.Combine(Cache, "containers"));

    /// <summary>The clone's root, found by the solution file.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>Where packages under test are built.</summary>
    public static string Workshop { get; } = Create(Path.Combine(Repository, "artifacts", "obj", "lab"));

    private static string Create(string folder) => Directory.CreateDirectory(folder).FullName;

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Packager.sln"))) return folder.FullName;
        throw new LabException($"No Packager.sln above {AppContext.BaseDirectory}.");
    }
}
