using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>The <c>deb</c> block.</summary>
public sealed record DebSection
{
    /// <summary>The architecture, verbatim.</summary>
    [Key("arch", "The Architecture field, verbatim.", Example = "armhf")]
    public Located<string>? Arch { get; init; }

    /// <summary>The architecture of the package that is made for a target: the one that was given, or the target's.</summary>
    public string ArchitectureFor(Target target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return Arch?.Value ?? target.Architecture;
    }

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

    /// <summary>The signature inside the package.</summary>
    [Key("signature", "A signature inside the package; apt looks at the repository's alone.")]
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

/// <summary>The signature inside a package, as debsig-verify(1) reads it.</summary>
public sealed record DebSignatureSection
{
    /// <summary>The key file.</summary>
    [Key("key_file", "The private key's file, armored or binary. Its passphrase is taken from the variable NFPM_DEB_PASSPHRASE or NFPM_PASSPHRASE.", Example = "release-key.asc")]
    public Located<string>? KeyFile { get; init; }

    /// <summary>The key id.</summary>
    [Key("key_id", "The key's id or fingerprint, in hexadecimal; without key_file, gpg's own keyring must have it.", Example = "BC8ACDD415BD80B3")]
    public Located<string>? KeyId { get; init; }

    /// <summary>The method.</summary>
    [Key("method", "How the package is signed: as debsigs(1) does it, or as dpkg-sig did.", Default = "debsign", Values = ["debsign", "dpkg-sig"])]
    public Located<string>? Method { get; init; }

    /// <summary>The role.</summary>
    [Key("type", "The signer's role, which names the member: _gpgorigin and so on.", Default = "origin (dpkg-sig: builder)", Values = ["origin", "maint", "archive", "builder"])]
    public Located<string>? Type { get; init; }

    /// <summary>The signer.</summary>
    [Key("signer", "Who signs, in words; for dpkg-sig alone.")]
    public Located<string>? Signer { get; init; }
}
