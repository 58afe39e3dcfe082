namespace Packager.Lab.Harness;

/// <summary>A writable root above a base image; what is written lives in memory and is gone with it.</summary>
public sealed class Overlay : IDisposable
{
    private readonly string folder;

    /// <summary>Mounts an overlay in a new folder.</summary>
    public Overlay(string folder, string lower)
    {
        this.folder = Directory.CreateDirectory(folder).FullName;
        HostCommand.Run("mount", "-t", "tmpfs", "-o", "mode=0755", "packager-lab", this.folder).OrFail();
        var upper = Directory.CreateDirectory(Path.Combine(this.folder, "upper")).FullName;
        var work = Directory.CreateDirectory(Path.Combine(this.folder, "work")).FullName;
        Root = Directory.CreateDirectory(Path.Combine(this.folder, "root")).FullName;
        HostCommand.Run("mount", "-t", "overlay", "-o", $"lowerdir={lower},upperdir={upper},workdir={work}", "packager-lab", Root).OrFail();
    }

    /// <summary>The folder in which both layers show as one tree.</summary>
    public string Root { get; }

    /// <summary>Takes the mounts away; a mount is busy for a moment after its last process has ended.</summary>
    public void Dispose() => Unmount(folder);

    /// <summary>Takes away an overlay by its folder.</summary>
    public static void Unmount(string folder)
    {
        foreach (var mount in new[] { Path.Combine(folder, "root"), folder })
            Until.Holds($"{mount} is unmounted", () => HostCommand.Run("umount", mount).Succeeded || !IsMountPoint(mount));
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsMountPoint(string folder) => HostCommand.Run("mountpoint", "--quiet", folder).Succeeded;
}
