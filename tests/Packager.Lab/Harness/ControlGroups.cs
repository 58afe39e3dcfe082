namespace Packager.Lab.Harness;

/// <summary>
/// A control group of its own for each container, in every hierarchy that systemd uses. Containers that share one
/// kill each other's processes and hang at logins.
/// </summary>
public sealed class ControlGroups : IDisposable
{
    private static readonly string[] Hierarchies = ["/sys/fs/cgroup", "/sys/fs/cgroup/unified", "/sys/fs/cgroup/systemd"];

    /// <summary>Makes the groups.</summary>
    public ControlGroups(string name)
    {
        Folders = [.. Hierarchies.Where(IsHierarchy).Select(hierarchy => Directory.CreateDirectory(Path.Combine(hierarchy, name)).FullName)];
        if (Folders.Count == 0) throw new LabException("No control group hierarchy is mounted below /sys/fs/cgroup.");
    }

    /// <summary>The groups' folders; a process joins by writing its number to <c>cgroup.procs</c>.</summary>
    public IReadOnlyList<string> Folders { get; }

    /// <summary>Removes the groups; they are empty a moment after the last process has ended.</summary>
    public void Dispose()
    {
        foreach (var folder in Folders) Remove(folder);
    }

    /// <summary>Ends every process of a container's groups and removes the groups.</summary>
    public static void EndAll(string name)
    {
        foreach (var folder in Hierarchies.Where(IsHierarchy).Select(hierarchy => Path.Combine(hierarchy, name)).Where(Directory.Exists))
        {
            foreach (var process in Members(folder)) HostCommand.Run("kill", "-KILL", process);
            Remove(folder);
        }
    }

    private static List<string> Members(string folder) => Directory
        .EnumerateFiles(folder, "cgroup.procs", SearchOption.AllDirectories)
        .SelectMany(File.ReadAllLines)
        .ToList();

    private static bool IsHierarchy(string folder) => File.Exists(Path.Combine(folder, "cgroup.procs"));

    /// <summary>Folders of control groups are removed from the deepest up; their files can't be.</summary>
    private static void Remove(string folder) => Until.Holds($"the control group {folder} is gone", () =>
    {
        if (Directory.Exists(folder)) HostCommand.Run("find", folder, "-depth", "-type", "d", "-exec", "rmdir", "{}", ";");
        return !Directory.Exists(folder);
    });
}
