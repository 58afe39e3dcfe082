using Packager.Model;

namespace Packager.Services;

/// <summary>One unit that a package installs, and how installing treats it.</summary>
/// <param name="Name">The full name, for example <c>guestbook.service</c>.</param>
/// <param name="Text">The unit file.</param>
/// <param name="File">The same, read.</param>
/// <param name="Service">The service that it belongs to.</param>
public sealed record ServiceUnit(string Name, string Text, UnitFile File, Service Service)
{
    /// <summary>Where units are installed; Debian 12 reads it through the merged <c>/lib</c> as well.</summary>
    public const string Folder = "/usr/lib/systemd/system";

    /// <summary>Templates are started by instance, which installing knows none of (dh_installsystemd skips them, too).</summary>
    public bool IsTemplate => Name.Contains('@', StringComparison.Ordinal);

    /// <summary>A socket is opened before its service and stays open over upgrades.</summary>
    public bool IsSocket => Name.EndsWith(".socket", StringComparison.Ordinal);

    /// <summary>What a timer or a path starts, systemd.timer(5) and systemd.path(5): the unit that it names, or the service of its own name; null for other units.</summary>
    public string? Triggered => Path.GetExtension(Name) is not (".timer" or ".path") ? null
        : File.Last("Timer", "Unit") ?? File.Last("Path", "Unit") ?? Path.ChangeExtension(Name, ".service");

    /// <summary>A service that a timer starts is a job: neither installing nor upgrading runs it.</summary>
    public bool IsTimedJob => Service.Timer is not null && Name.EndsWith(".service", StringComparison.Ordinal);
}
