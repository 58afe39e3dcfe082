using Packager.Model;

namespace Packager.Manifest;

/// <summary>Scripts around installation: nfpm's whole files, and ours by meaning.</summary>
public sealed record ScriptsSection
{
    /// <summary>Whole preinst.</summary>
    [Key("preinstall", "A file that becomes the whole preinst (nfpm), or is added to it (ours).")]
    public Located<string>? Preinstall { get; init; }

    /// <summary>Whole postinst.</summary>
    [Key("postinstall", "A file that becomes the whole postinst (nfpm), or is added to it (ours).")]
    public Located<string>? Postinstall { get; init; }

    /// <summary>Whole prerm.</summary>
    [Key("preremove", "A file that becomes the whole prerm (nfpm), or is added to it (ours).")]
    public Located<string>? Preremove { get; init; }

    /// <summary>Whole postrm.</summary>
    [Key("postremove", "A file that becomes the whole postrm (nfpm), or is added to it (ours).")]
    public Located<string>? Postremove { get; init; }

    /// <summary>A snippet for the first installation.</summary>
    [Key("on_install", "Shell text that runs when the package is configured for the first time.", Dialects = Dialects.Packager)]
    public Located<string>? OnInstall { get; init; }

    /// <summary>A snippet for upgrades.</summary>
    [Key("on_upgrade", "Shell text that runs when the package is configured over an older version; $from is that version.", Dialects = Dialects.Packager)]
    public Located<string>? OnUpgrade { get; init; }

    /// <summary>Snippets for upgrades from old versions.</summary>
    [Key("on_upgrade_from", "Shell text that runs once when a version below the given one is upgraded, by version.", Dialects = Dialects.Packager)]
    public System.Collections.Immutable.ImmutableArray<KeyValuePair<string, Located<string>>> OnUpgradeFrom { get; init; } = [];

    /// <summary>A snippet for removal.</summary>
    [Key("on_remove", "Shell text that runs before the package is removed (not on upgrade).", Dialects = Dialects.Packager)]
    public Located<string>? OnRemove { get; init; }

    /// <summary>A snippet for purging.</summary>
    [Key("on_purge", "Shell text that runs when the package is purged.", Dialects = Dialects.Packager)]
    public Located<string>? OnPurge { get; init; }
}
