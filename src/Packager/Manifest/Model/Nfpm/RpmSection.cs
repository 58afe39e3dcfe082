using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>nfpm's <c>rpm</c> block; read so that its files are held strictly, and used by no format yet.</summary>
public sealed record RpmSection
{
    /// <summary>The architecture, verbatim.</summary>
    [Key("arch", "The architecture, verbatim.", Dialects = Dialects.Nfpm)]
    public Located<string>? Arch { get; init; }

    /// <summary>The name of the building host.</summary>
    [Key("buildhost", "The name of the building host.", Dialects = Dialects.Nfpm)]
    public Located<string>? Buildhost { get; init; }

    /// <summary>Scripts that rpm alone has.</summary>
    [Key("scripts", "Scripts that rpm alone has.", Dialects = Dialects.Nfpm)]
    public RpmScriptsSection? Scripts { get; init; }

    /// <summary>What single scripts need.</summary>
    [Key("requires", "What single scripts need.", Dialects = Dialects.Nfpm)]
    public RpmRequiresSection? Requires { get; init; }

    /// <summary>The package's group.</summary>
    [Key("group", "The package's group.", Dialects = Dialects.Nfpm)]
    public Located<string>? Group { get; init; }

    /// <summary>One line about it; the description's first unless given.</summary>
    [Key("summary", "One line about it; the description's first unless given.", Dialects = Dialects.Nfpm)]
    public Located<string>? Summary { get; init; }

    /// <summary>The compressor, with a level after a colon: gzip, lzma, xz or zstd.</summary>
    [Key("compression", "The compressor, with a level after a colon: gzip, lzma, xz or zstd.", Dialects = Dialects.Nfpm, Default = "gzip")]
    public Located<string>? Compression { get; init; }

    /// <summary>An embedded signature.</summary>
    [Key("signature", "An embedded signature.", Dialects = Dialects.Nfpm)]
    public NfpmSignatureSection? Signature { get; init; }

    /// <summary>Who made the package; the maintainer unless given.</summary>
    [Key("packager", "Who made the package; the maintainer unless given.", Dialects = Dialects.Nfpm)]
    public Located<string>? Packager { get; init; }

    /// <summary>Folders below which the package can be relocated.</summary>
    [Key("prefixes", "Folders below which the package can be relocated.", Dialects = Dialects.Nfpm)]
    public ImmutableArray<Located<string>> Prefixes { get; init; } = [];
}

/// <summary>nfpm's <c>rpm.scripts</c>.</summary>
public sealed record RpmScriptsSection
{
    /// <summary>A script before the transaction.</summary>
    [Key("pretrans", "A script before the transaction.", Dialects = Dialects.Nfpm)]
    public Located<string>? Pretrans { get; init; }

    /// <summary>A script after the transaction.</summary>
    [Key("posttrans", "A script after the transaction.", Dialects = Dialects.Nfpm)]
    public Located<string>? Posttrans { get; init; }

    /// <summary>A script for verification.</summary>
    [Key("verify", "A script for verification.", Dialects = Dialects.Nfpm)]
    public Located<string>? Verify { get; init; }
}

/// <summary>nfpm's <c>rpm.requires</c>.</summary>
public sealed record RpmRequiresSection
{
    /// <summary>Packages that the postinstall script needs.</summary>
    [Key("post", "Packages that the postinstall script needs.", Dialects = Dialects.Nfpm)]
    public ImmutableArray<Located<string>> Post { get; init; } = [];
}
