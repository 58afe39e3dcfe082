namespace Packager.Lab.Harness;

/// <summary>What the lab needs of the machine. It says what is missing; it never passes for want of a tool.</summary>
public static class LabRequirements
{
    private static readonly (string Program, string Package)[] Tools =
    [
        ("mmdebstrap", "mmdebstrap"), ("systemd-nspawn", "systemd-container"), ("nsenter", "util-linux"),
        ("piuparts", "piuparts"), ("dpkg-deb", "dpkg"), ("apt-config", "apt"),
        ("x86_64-w64-mingw32-gcc", "gcc-mingw-w64-x86-64"), ("openssl", "openssl"), ("msiinfo", "msitools"),
        ("gpg", "gnupg"), ("chromedriver", "chromium-driver"), ("tidy", "tidy"),
    ];

    private const int Watchers = 1024;

    private static readonly Lazy<bool> Checked = new(Inspect);

    /// <summary>Looks once, and takes away what a run that was killed left behind.</summary>
    /// <exception cref="LabException">Something is missing; the message names it and how to get it.</exception>
    public static void Check() => _ = Checked.Value;

    private static bool Inspect()
    {
        if (Environment.UserName != "root") throw new LabException("The lab boots containers and needs root.");
        var missing = Tools.Where(tool => !HostCommand.Shell($"command -v {tool.Program}").Succeeded).ToList();
        if (missing.Count > 0)
            throw new LabException($"Missing: {string.Join(", ", missing.Select(tool => tool.Program))}. Try: apt-get install {string.Join(' ', missing.Select(tool => tool.Package))}");
        Leftovers.Remove();
        GiveRoomToWatchers();
        return true;
    }

    // Every systemd, every agent of gpg and every Wine watches files, all of them as root; 128 watchers, what a kernel allows a user, are too few for several hosts.
    private static void GiveRoomToWatchers() =>
        HostCommand.Shell($"limit=/proc/sys/fs/inotify/max_user_instances; [ $(cat $limit) -ge {Watchers} ] || echo {Watchers} >$limit").OrFail();
}
