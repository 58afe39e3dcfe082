using System.Collections.Frozen;

namespace Packager.Payloads;

/// <summary>Directories that belong to the system (hier(7), the Filesystem Hierarchy Standard): a tree that passes through them says nothing about their owner or mode.</summary>
internal static class SystemDirectories
{
    private static readonly FrozenSet<string> Paths = Lines("""
        / /bin /boot /dev /etc /home /lib /lib32 /lib64 /libx32 /media /mnt /opt /proc /root /run /sbin /srv /sys /tmp /usr /var
        /etc/X11 /etc/apparmor.d /etc/apt /etc/bash_completion.d /etc/cron.d /etc/cron.daily /etc/cron.hourly /etc/cron.monthly /etc/cron.weekly
        /etc/default /etc/init.d /etc/ld.so.conf.d /etc/logrotate.d /etc/modprobe.d /etc/opt /etc/pam.d /etc/profile.d /etc/rsyslog.d /etc/skel
        /etc/ssl /etc/ssl/certs /etc/ssl/private /etc/sudoers.d /etc/sysctl.d /etc/systemd /etc/systemd/system /etc/systemd/user /etc/xdg /etc/xdg/autostart
        /usr/bin /usr/games /usr/include /usr/lib /usr/lib32 /usr/lib64 /usr/libexec /usr/local /usr/sbin /usr/share /usr/src
        /usr/lib/systemd /usr/lib/systemd/system /usr/lib/systemd/user /usr/lib/sysusers.d /usr/lib/tmpfiles.d /usr/lib/udev /usr/lib/udev/rules.d
        /usr/lib/modules-load.d /usr/lib/sysctl.d /lib/systemd /lib/systemd/system /lib/udev /lib/udev/rules.d
        /usr/local/bin /usr/local/etc /usr/local/games /usr/local/include /usr/local/lib /usr/local/man /usr/local/sbin /usr/local/share /usr/local/src
        /usr/share/applications /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/dbus-1 /usr/share/doc /usr/share/doc-base
        /usr/share/fish /usr/share/fish/vendor_completions.d /usr/share/fonts /usr/share/icons /usr/share/icons/hicolor /usr/share/info
        /usr/share/lintian /usr/share/lintian/overrides /usr/share/locale /usr/share/metainfo /usr/share/mime /usr/share/pixmaps /usr/share/zsh
        /usr/share/man /usr/share/man/man1 /usr/share/man/man2 /usr/share/man/man3 /usr/share/man/man4 /usr/share/man/man5 /usr/share/man/man6
        /usr/share/man/man7 /usr/share/man/man8 /usr/share/zsh/vendor-completions
        /var/backups /var/cache /var/lib /var/lib/misc /var/local /var/lock /var/log /var/mail /var/opt /var/run /var/spool /var/spool/cron /var/tmp /var/www
        """);

    /// <summary>Whether a path in the package is one of them.</summary>
    public static bool Contain(string path) => Paths.Contains(path);

    private static FrozenSet<string> Lines(string text) =>
        text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
