namespace Packager.Lab.Harness;

/// <summary>A clean Debian with what every builder has and no network: where an archive or a PPA would build. It is not booted.</summary>
public sealed class CleanBuilder : IDisposable
{
    private static int count;

    private readonly Overlay overlay;

    /// <summary>Unpacks one on top of the image, with further packages installed.</summary>
    /// <param name="packages">The .deb files to install.</param>
    public CleanBuilder(params IEnumerable<string> packages)
    {
        LabRequirements.Check();
        overlay = new Overlay(Path.Combine(LabFolders.Containers, $"lab-{Environment.ProcessId}-builder{Interlocked.Increment(ref count)}"), BaseImage.Of(BaseRecipe.ForBuilding(DebianRelease.Debian12)));
        Directory.CreateDirectory(Folder);
        var names = packages.Select(Bring).ToList();
        Must($"dpkg --install {string.Join(' ', names)}");
    }

    /// <summary>The folder that it works in, as this machine sees it.</summary>
    public string Folder => Path.Combine(overlay.Root, "build");

    /// <summary>Builds a source package.</summary>
    /// <param name="dsc">The .dsc file, beside which its tarballs lie.</param>
    /// <returns>The .deb files that came out of it.</returns>
    public IReadOnlyList<string> Build(string dsc)
    {
        var name = Path.GetFileNameWithoutExtension(dsc).Split('_');
        // "Files:" and the checksums list them with sizes, a line each.
        foreach (var file in File.ReadLines(dsc).Where(line => line.StartsWith(' ')).Select(line => line.Split(' ')).Where(parts => parts.Length == 4).Select(parts => parts[3]).Distinct().Append(Path.GetFileName(dsc)))
            Bring(Path.Combine(Path.GetDirectoryName(dsc)!, file));
        var source = $"{name[0]}-source";
        Must($"dpkg-source --no-check --extract '{Path.GetFileName(dsc)}' {source} && cd {source} && dpkg-checkbuilddeps && dpkg-buildpackage --unsigned-source --unsigned-changes --build=binary && rm -rf ../{source}");
        return Directory.GetFiles(Folder, $"*_{name[1]}_*.deb");
    }

    /// <inheritdoc/>
    public void Dispose() => overlay.Dispose();

    private string Bring(string file)
    {
        File.Copy(file, Path.Combine(Folder, Path.GetFileName(file)), overwrite: true);
        return $"'{Path.GetFileName(file)}'";
    }

    /// <summary>In namespaces of its own, whose network is an empty one, with nothing of this machine's environment; its processes end with the command.</summary>
    private void Must(string command) => HostCommand
        .Run("unshare", "--net", "--pid", "--fork", $"--mount-proc={overlay.Root}/proc", "chroot", overlay.Root, "env", "--ignore-environment", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "LC_ALL=C.UTF-8", "sh", "-ec", $"cd /build; {command}").OrFail();
}
