namespace Packager.Lab.Harness;

/// <summary>The command as its own package brings it, compiled ahead of time; unpacked, not installed.</summary>
public static class InstalledCommand
{
    private static readonly Lazy<string> Unpacked = new(Unpack);

    /// <summary>Its path.</summary>
    public static string Path => Unpacked.Value;

    private static string Unpack()
    {
        var folder = System.IO.Path.Combine(LabFolders.Workshop, "command");
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        HostCommand.Run("dpkg-deb", "--extract", Workshop.Build("packaging/packager.yaml")[0], folder).OrFail();
        return System.IO.Path.Combine(folder, "usr/lib/packager/packager");
    }
}
