namespace Packager.Lab.Harness;

/// <summary>A file system of its own that is soon full.</summary>
public sealed class SmallDisk : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("packager-lab-disk-").FullName;

    /// <summary>Makes and mounts it.</summary>
    /// <param name="mebibytes">How large it is.</param>
    public SmallDisk(int mebibytes)
    {
        var image = Path.Combine(_root, "image");
        using (var file = File.Create(image)) file.SetLength((long)mebibytes << 20);
        HostCommand.Run("mkfs.ext4", "-q", "-m", "0", image).OrFail();
        Directory.CreateDirectory(Folder);
        HostCommand.Run("mount", "-o", "loop", image, Folder).OrFail();
    }

    /// <summary>Where it is mounted.</summary>
    public string Folder => Path.Combine(_root, "mounted");

    /// <inheritdoc/>
    public void Dispose()
    {
        HostCommand.Run("umount", "--lazy", Folder);
        Directory.Delete(_root, recursive: true);
    }
}
