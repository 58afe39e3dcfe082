using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>nfpm's <c>ipk</c> block; read so that its files are held strictly, and used by no format yet.</summary>
public sealed record IpkSection
{
    /// <summary>The version of the binary interface.</summary>
    [Key("abi_version", "The version of the binary interface.", Dialects = Dialects.Nfpm)]
    public Located<string>? AbiVersion { get; init; }

    /// <summary>Links that several packages can provide.</summary>
    [Key("alternatives", "Links that several packages can provide.", Dialects = Dialects.Nfpm)]
    public ImmutableArray<IpkAlternativeSection> Alternatives { get; init; } = [];

    /// <summary>The architecture, verbatim.</summary>
    [Key("arch", "The architecture, verbatim.", Dialects = Dialects.Nfpm)]
    public Located<string>? Arch { get; init; }

    /// <summary>Whether it counts as installed for another package's sake.</summary>
    [Key("auto_installed", "Whether it counts as installed for another package's sake.", Dialects = Dialects.Nfpm, Default = "false")]
    public Located<bool>? AutoInstalled { get; init; }

    /// <summary>Whether it cannot be removed.</summary>
    [Key("essential", "Whether it cannot be removed.", Dialects = Dialects.Nfpm, Default = "false")]
    public Located<bool>? Essential { get; init; }

    /// <summary>Further control fields, by name.</summary>
    [Key("fields", "Further control fields, by name.", Dialects = Dialects.Nfpm)]
    public ImmutableArray<KeyValuePair<string, Located<string>>> Fields { get; init; } = [];

    /// <summary>Packages that must be configured before this one is unpacked.</summary>
    [Key("predepends", "Packages that must be configured before this one is unpacked.", Dialects = Dialects.Nfpm)]
    public ImmutableArray<Located<string>> Predepends { get; init; } = [];

    /// <summary>Tags.</summary>
    [Key("tags", "Tags.", Dialects = Dialects.Nfpm)]
    public ImmutableArray<Located<string>> Tags { get; init; } = [];
}

/// <summary>An entry of nfpm's <c>ipk.alternatives</c>.</summary>
public sealed record IpkAlternativeSection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>A number; the highest wins.</summary>
    [Key("priority", "A number; the highest wins.", Dialects = Dialects.Nfpm)]
    public Located<string>? Priority { get; init; }

    /// <summary>What the link points at.</summary>
    [Key("target", "What the link points at.", Dialects = Dialects.Nfpm)]
    public Located<string>? Target { get; init; }

    /// <summary>The link.</summary>
    [Key("link_name", "The link.", Dialects = Dialects.Nfpm)]
    public Located<string>? LinkName { get; init; }
}
