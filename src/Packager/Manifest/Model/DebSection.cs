using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>The <c>deb</c> block.</summary>
public sealed record DebSection
{
    /// <summary>The architecture, verbatim.</summary>
    [Key("arch", "The Architecture field, verbatim.", Example = "armhf")]
    public Located<string>? Arch { get; init; }

    /// <summary>The architecture variant.</summary>
    [Key("arch_variant", "The amd64 variant, v1 to v4.", Example = "v3")]
    public Located<string>? ArchVariant { get; init; }

    /// <summary>Further control members.</summary>
    [Key("scripts", "Control members of debconf.")]
    public DebScriptsSection Scripts { get; init; } = new();

    /// <summary>Triggers.</summary>
    [Key("triggers", "dpkg triggers.")]
    public TriggersSection Triggers { get; init; } = new();

    /// <summary>Breaks.</summary>
    [Key("breaks", "Packages that this one breaks.")]
    public ImmutableArray<Located<string>> Breaks { get; init; } = [];

    /// <summary>Pre-Depends.</summary>
    [Key("predepends", "Packages that must be configured before this one is unpacked.")]
    public ImmutableArray<Located<string>> Predepends { get; init; } = [];

    /// <summary>The compression of the members.</summary>
    [Key("compression", "The compressor, with a level after a colon.", Default = "xz (nfpm's dialect: gzip)", Example = "xz:6")]
    public Located<string>? Compression { get; init; }

    /// <summary>Further fields.</summary>
    [Key("fields", "Further control fields, by name.")]
    public ImmutableArray<KeyValuePair<string, Located<string>>> Fields { get; init; } = [];

    /// <summary>nfpm's signature block.</summary>
    [Key("signature", "An embedded signature.", Dialects = Dialects.Nfpm)]
    public DebSignatureSection? Signature { get; init; }

    /// <summary>Lintian overrides.</summary>
    [Key("lintian_overrides", "Lintian tags to override, each with its reason.", Dialects = Dialects.Packager)]
    public ImmutableArray<KeyValuePair<string, Located<string>>> LintianOverrides { get; init; } = [];

    /// <summary>What purge removes besides the package's own files.</summary>
    [Key("purge", "Paths of data that purging the package removes, such as /var/lib/NAME.", Dialects = Dialects.Packager)]
    public ImmutableArray<Located<string>> Purge { get; init; } = [];

    /// <summary>conffiles that older versions shipped.</summary>
    [Key("obsolete_conffiles", "Configuration files that older versions shipped and this one removes.", Dialects = Dialects.Packager)]
    public ImmutableArray<Located<string>> ObsoleteConffiles { get; init; } = [];
}

/// <summary>Control members of debconf.</summary>
public sealed record DebScriptsSection
{
    /// <summary>nfpm's rules member.</summary>
    [Key("rules", "Accepted for nfpm's sake; it means nothing in a binary package.", Dialects = Dialects.Nfpm)]
    public Located<string>? Rules { get; init; }

    /// <summary>debconf templates.</summary>
    [Key("templates", "The file of debconf templates.")]
    public Located<string>? Templates { get; init; }

    /// <summary>debconf's config script.</summary>
    [Key("config", "debconf's config script.")]
    public Located<string>? Config { get; init; }
}

/// <summary>deb-triggers(5).</summary>
public sealed record TriggersSection
{
    /// <summary>interest.</summary>
    [Key("interest", "Triggers this package waits for.")]
    public ImmutableArray<Located<string>> Interest { get; init; } = [];

    /// <summary>interest-await.</summary>
    [Key("interest_await", "The same, and the activator waits.")]
    public ImmutableArray<Located<string>> InterestAwait { get; init; } = [];

    /// <summary>interest-noawait.</summary>
    [Key("interest_noawait", "The same, and the activator does not wait.")]
    public ImmutableArray<Located<string>> InterestNoawait { get; init; } = [];

    /// <summary>activate.</summary>
    [Key("activate", "Triggers that a change of this package's state activates.")]
    public ImmutableArray<Located<string>> Activate { get; init; } = [];

    /// <summary>activate-await.</summary>
    [Key("activate_await", "The same, awaited.")]
    public ImmutableArray<Located<string>> ActivateAwait { get; init; } = [];

    /// <summary>activate-noawait.</summary>
    [Key("activate_noawait", "The same, not awaited.")]
    public ImmutableArray<Located<string>> ActivateNoawait { get; init; } = [];
}

/// <summary>nfpm's <c>deb.signature</c>.</summary>
public sealed record DebSignatureSection
{
    /// <summary>The key file.</summary>
    [Key("key_file", "The private key's file.", Dialects = Dialects.Nfpm)]
    public Located<string>? KeyFile { get; init; }

    /// <summary>The key id.</summary>
    [Key("key_id", "The key's id.", Dialects = Dialects.Nfpm)]
    public Located<string>? KeyId { get; init; }

    /// <summary>The method.</summary>
    [Key("method", "How the package is signed.", Dialects = Dialects.Nfpm, Default = "debsign", Values = ["debsign", "dpkg-sig"])]
    public Located<string>? Method { get; init; }

    /// <summary>The role.</summary>
    [Key("type", "The signature's role.", Dialects = Dialects.Nfpm, Default = "origin", Values = ["origin", "maint", "archive", "builder"])]
    public Located<string>? Type { get; init; }

    /// <summary>The signer.</summary>
    [Key("signer", "dpkg-sig's signer.", Dialects = Dialects.Nfpm)]
    public Located<string>? Signer { get; init; }
}
