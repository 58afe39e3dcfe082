namespace Packager.Lab.Scenarios;

/// <summary>What a purged package left on the disk.</summary>
internal static class PurgedHost
{
    /// <summary>What the system writes for itself whenever any package comes and goes.</summary>
    private static readonly string[] OfTheSystem =
    [
        LabHost.Incoming, "/var/log/apt", "/var/log/dpkg.log", "/var/log/journal", "/var/log/lastlog", "/var/cache/apt", "/var/cache/debconf", "/var/cache/man",
        "/var/lib/apt", "/var/lib/dpkg/available-old", "/var/lib/dpkg/status-old", "/var/lib/dpkg/diversions-old", "/var/lib/dpkg/statoverride-old",
        "/var/lib/dpkg/lock", "/var/lib/dpkg/triggers/Lock", "/var/lib/dpkg/triggers/Unincorp",
        "/etc/passwd-", "/etc/group-", "/etc/shadow-", "/etc/gshadow-", "/etc/.pwd.lock",
    ];

    /// <summary>The paths that were not there before the package came.</summary>
    public static IReadOnlyList<string> Remains(InstalledService installed) => Remains(installed.Host, installed.Before);

    /// <summary>The paths that are not among those of before.</summary>
    public static IReadOnlyList<string> Remains(LabHost host, IReadOnlySet<string> before) =>
        [.. host.Files().Except(before).Where(path => !IsOfTheSystem(path)).Order(StringComparer.Ordinal)];

    private static bool IsOfTheSystem(string path) =>
        OfTheSystem.Any(known => path == known || path.StartsWith(known + "/", StringComparison.Ordinal));
}
