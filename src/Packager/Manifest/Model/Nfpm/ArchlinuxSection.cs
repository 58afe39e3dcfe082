using Packager.Model;

namespace Packager.Manifest;

/// <summary>nfpm's <c>archlinux</c> block; read so that its files are held strictly, and used by no format yet.</summary>
public sealed record ArchlinuxSection
{
    /// <summary>The name of the group of packages; the package's name unless given.</summary>
    [Key("pkgbase", "The name of the group of packages; the package's name unless given.", Dialects = Dialects.Nfpm)]
    public Located<string>? Pkgbase { get; init; }

    /// <summary>The architecture, verbatim.</summary>
    [Key("arch", "The architecture, verbatim.", Dialects = Dialects.Nfpm)]
    public Located<string>? Arch { get; init; }

    /// <summary>Who made the package.</summary>
    [Key("packager", "Who made the package.", Dialects = Dialects.Nfpm, Default = "Unknown Packager")]
    public Located<string>? Packager { get; init; }

    /// <summary>Scripts around an upgrade.</summary>
    [Key("scripts", "Scripts around an upgrade.", Dialects = Dialects.Nfpm)]
    public UpgradeScriptsSection? Scripts { get; init; }
}
