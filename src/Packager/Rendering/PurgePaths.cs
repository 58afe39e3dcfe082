using System.Collections.Frozen;
using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Rendering;

/// <summary>What purging removes: cache and logs that systemd made for the services (Policy 10.8), and the data that the manifest names.</summary>
internal static class PurgePaths
{
    // Data of one package can only lie below these.
    private static readonly string[] Roots = ["/var/lib/", "/var/cache/", "/var/log/", "/var/spool/", "/var/opt/", "/srv/", "/etc/", "/opt/"];

    // First names below a root that belong to the system or to everybody.
    private static readonly FrozenSet<string> Shared = FrozenSet.ToFrozenSet(
    [
        "apache2", "apt", "alternatives", "cron.d", "cron.daily", "dbus-1", "debconf", "default", "dpkg", "init.d", "journal", "logrotate", "logrotate.d", "misc",
        "mysql", "nginx", "pam.d", "passwd", "group", "shadow", "gshadow", "postgresql", "private", "profile.d", "ssh", "ssl", "sudoers", "sudoers.d", "systemd", "ucf", "update-rc.d",
        "hosts", "fstab", "hostname", "resolv.conf", "network", "udev", "mail", "www", "cups", "polkit-1", "security", "sysctl.d", "modules", "tmpfiles.d", "sysusers.d",
    ], StringComparer.Ordinal);

    /// <summary>The paths in order, each once; what lies below another one goes with it.</summary>
    /// <param name="manifest">What the manifest purges.</param>
    /// <param name="ghosts">Files that the program makes while it runs (<c>type: ghost</c>).</param>
    /// <param name="services">The services, whose caches and logs go too.</param>
    /// <param name="diagnostics">Receives paths that are refused.</param>
    public static ImmutableArray<Located<string>> Of(
        PackageManifest manifest, ImmutableArray<Located<string>> ghosts, ImmutableArray<Service> services, DiagnosticBag diagnostics)
    {
        var paths = services.SelectMany(Transient).ToList();
        foreach (var path in manifest.Deb.Purge.AddRange(ghosts))
        {
            if (Check(path, diagnostics)) paths.AddRange(WithPrivate(path, services));
        }

        return [.. paths.DistinctBy(p => p.Value).Where(p => !paths.Exists(o => p.Value.StartsWith(o.Value + "/", StringComparison.Ordinal))).OrderBy(p => p.Value, StringComparer.Ordinal)];
    }

    private static IEnumerable<Located<string>> Transient(Service service)
    {
        string Place(string root, string name) => service.DynamicUser ? $"{root}/private/{name}" : $"{root}/{name}";
        foreach (var (root, names) in new[] { ("/var/cache", service.CacheDirectories), ("/var/log", service.LogsDirectories) })
        {
            foreach (var name in names)
            {
                yield return service.Name.With($"{root}/{name}");
                if (service.DynamicUser) yield return service.Name.With(Place(root, name));
            }
        }

        if (service.Timer is not null || service.UnitFile?.Value.EndsWith(".timer", StringComparison.Ordinal) == true) yield return service.Name.With($"/var/lib/systemd/timers/stamp-{service.Name.Value}.timer");
    }

    // systemd keeps the folders of a dynamic user below private and leaves a link.
    private static IEnumerable<Located<string>> WithPrivate(Located<string> path, ImmutableArray<Service> services)
    {
        yield return path.With(path.Value.TrimEnd('/'));
        foreach (var name in services.Where(s => s.DynamicUser).SelectMany(s => s.StateDirectories))
        {
            if (path.Value.TrimEnd('/') == "/var/lib/" + name) yield return path.With("/var/lib/private/" + name);
        }
    }

    private static bool Check(Located<string> path, DiagnosticBag diagnostics)
    {
        if (Danger(path.Value) is not { } danger) return true;
        diagnostics.Add(RenderingFaults.DangerousPurge, path.Location, $"purging '{path.Value}' is refused: {danger}",
            "name a folder that belongs to this package alone, for example '/var/lib/NAME'");
        return false;
    }

    private static string? Danger(string path)
    {
        if (Array.Find(Roots, root => path.StartsWith(root, StringComparison.Ordinal)) is not { } root)
            return $"data can only lie below {string.Join(' ', Roots)}";
        if (path.Any(static c => c is '*' or '?' or '[' or ']' || char.IsControl(c))) return "patterns and line breaks are not allowed";
        var parts = path[root.Length..].TrimEnd('/').Split('/');
        if (parts.Any(p => p is "" or "." or "..")) return "it is no plain path below that folder";
        return Shared.Contains(parts[0]) ? $"'{root}{parts[0]}' belongs to the system" : null;
    }
}
