using System.Collections.Frozen;

namespace Packager.Services;

/// <summary>The accounts that every Debian system has (base-passwd's passwd.master and group.master, and systemd's own).</summary>
internal static class BaseAccounts
{
    /// <summary>Users that need not be made.</summary>
    public static FrozenSet<string> Users { get; } = FrozenSet.ToFrozenSet(
    [
        "root", "daemon", "bin", "sys", "sync", "games", "man", "lp", "mail", "news", "uucp", "proxy", "www-data", "backup", "list", "irc",
        "_apt", "nobody",
    ], StringComparer.Ordinal);

    /// <summary>Groups that need not be made.</summary>
    public static FrozenSet<string> Groups { get; } = FrozenSet.ToFrozenSet(
    [
        "root", "daemon", "bin", "sys", "adm", "tty", "disk", "lp", "mail", "news", "uucp", "man", "proxy", "kmem", "dialout", "fax", "voice",
        "cdrom", "floppy", "tape", "sudo", "audio", "dip", "www-data", "backup", "operator", "list", "irc", "src", "shadow", "utmp", "video",
        "sasl", "plugdev", "staff", "games", "users", "nogroup",
    ], StringComparer.Ordinal);
}
