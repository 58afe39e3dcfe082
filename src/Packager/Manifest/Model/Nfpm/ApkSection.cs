using Packager.Model;

namespace Packager.Manifest;

/// <summary>nfpm's <c>apk</c> block; read so that its files are held strictly, and used by no format yet.</summary>
public sealed record ApkSection
{
    /// <summary>The architecture, verbatim.</summary>
    [Key("arch", "The architecture, verbatim.", Dialects = Dialects.Nfpm)]
    public Located<string>? Arch { get; init; }

    /// <summary>An embedded signature.</summary>
    [Key("signature", "An embedded signature.", Dialects = Dialects.Nfpm)]
    public ApkSignatureSection? Signature { get; init; }

    /// <summary>Scripts around an upgrade.</summary>
    [Key("scripts", "Scripts around an upgrade.", Dialects = Dialects.Nfpm)]
    public UpgradeScriptsSection? Scripts { get; init; }
}

/// <summary>nfpm's <c>apk.signature</c>.</summary>
public sealed record ApkSignatureSection
{
    /// <summary>The private key's file.</summary>
    [Key("key_file", "The private key's file.", Dialects = Dialects.Nfpm)]
    public Located<string>? KeyFile { get; init; }

    /// <summary>The key's id; ignored.</summary>
    [Key("key_id", "The key's id; ignored.", Dialects = Dialects.Nfpm)]
    public Located<string>? KeyId { get; init; }

    /// <summary>The name of the public key.</summary>
    [Key("key_name", "The name of the public key.", Dialects = Dialects.Nfpm)]
    public Located<string>? KeyName { get; init; }
}

/// <summary>Scripts around an upgrade, for apk and Arch Linux.</summary>
public sealed record UpgradeScriptsSection
{
    /// <summary>A script before an upgrade.</summary>
    [Key("preupgrade", "A script before an upgrade.", Dialects = Dialects.Nfpm)]
    public Located<string>? Preupgrade { get; init; }

    /// <summary>A script after an upgrade.</summary>
    [Key("postupgrade", "A script after an upgrade.", Dialects = Dialects.Nfpm)]
    public Located<string>? Postupgrade { get; init; }
}
