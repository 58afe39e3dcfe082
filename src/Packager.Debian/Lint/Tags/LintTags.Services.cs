namespace Packager.Debian;

/// <content>systemd units.</content>
public static partial class LintTags
{
    /// <summary>A unit lies in /etc, where the administrator's own are.</summary>
    public static LintTag UnitInEtc { get; } = new("systemd-service-in-odd-location", 'E', "PKG2286",
        "A unit lies in /etc, where the administrator's own are.",
        "put it into /usr/lib/systemd/system, or describe it under services");

    /// <summary>A unit says nowhere what it is for.</summary>
    public static LintTag NoUnitDocumentation { get; } = new("systemd-service-file-missing-documentation-key", 'I', "PKG2287",
        "A unit says nowhere what it is for.",
        "write homepage:, or Documentation= in your own unit");

    /// <summary>A unit cannot be enabled.</summary>
    public static LintTag NoUnitInstall { get; } = new("systemd-service-file-missing-install-key", 'I', "PKG2288",
        "A unit cannot be enabled.",
        "add [Install] with WantedBy=multi-user.target");

    /// <summary>A unit gives its program all rights.</summary>
    public static LintTag NoUnitHardening { get; } = new("systemd-service-file-missing-hardening-features", 'X', "PKG2289",
        "A unit gives its program all rights.",
        "write hardening: standard, or the directives of systemd.exec(5) in your own unit");
}
