using System.Globalization;

namespace Packager.Lab.Harness;

/// <summary>What runs that were killed left behind: processes, mounts and control groups.</summary>
public static class Leftovers
{
    /// <summary>Removes the containers of runs that are over; those of a run beside this one stay.</summary>
    public static void Remove()
    {
        foreach (var folder in Directory.EnumerateDirectories(LabFolders.Containers).Where(folder => !IsOwned(folder)).ToList())
        {
            ControlGroups.EndAll(Path.GetFileName(folder));
            Overlay.Unmount(folder);
        }
    }

    /// <summary>Container folders are called lab-PROCESS-NUMBER.</summary>
    private static bool IsOwned(string folder)
    {
        var parts = Path.GetFileName(folder).Split('-');
        return parts.Length == 3 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var owner) && Directory.Exists($"/proc/{owner}");
    }
}
