using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>nfpm's <c>msix</c> block; read so that its files are held strictly, and used by no format yet.</summary>
public sealed record MsixSection
{
    /// <summary>The architecture, verbatim.</summary>
    [Key("arch", "The architecture, verbatim.", Dialects = Dialects.Nfpm)]
    public Located<string>? Arch { get; init; }

    /// <summary>The publisher's distinguished name.</summary>
    [Key("publisher", "The publisher's distinguished name.", Dialects = Dialects.Nfpm)]
    public Located<string>? Publisher { get; init; }

    /// <summary>The package's identity.</summary>
    [Key("identity", "The package's identity.", Dialects = Dialects.Nfpm)]
    public MsixIdentitySection? Identity { get; init; }

    /// <summary>What is shown of it.</summary>
    [Key("properties", "What is shown of it.", Dialects = Dialects.Nfpm)]
    public MsixPropertiesSection? Properties { get; init; }

    /// <summary>Its applications.</summary>
    [Key("applications", "Its applications.", Dialects = Dialects.Nfpm)]
    public ImmutableArray<MsixApplicationSection> Applications { get; init; } = [];

    /// <summary>The systems it runs on.</summary>
    [Key("dependencies", "The systems it runs on.", Dialects = Dialects.Nfpm)]
    public MsixDependenciesSection? Dependencies { get; init; }

    /// <summary>What it may do.</summary>
    [Key("capabilities", "What it may do.", Dialects = Dialects.Nfpm)]
    public MsixCapabilitiesSection? Capabilities { get; init; }

    /// <summary>Its signature.</summary>
    [Key("signature", "Its signature.", Dialects = Dialects.Nfpm)]
    public MsixSignatureSection? Signature { get; init; }
}

/// <summary>nfpm's <c>msix.identity</c>.</summary>
public sealed record MsixIdentitySection
{
    /// <summary>The resource's id.</summary>
    [Key("resource_id", "The resource's id.", Dialects = Dialects.Nfpm)]
    public Located<string>? ResourceId { get; init; }
}

/// <summary>nfpm's <c>msix.properties</c>.</summary>
public sealed record MsixPropertiesSection
{
    /// <summary>The name that is shown.</summary>
    [Key("display_name", "The name that is shown.", Dialects = Dialects.Nfpm)]
    public Located<string>? DisplayName { get; init; }

    /// <summary>The publisher's name that is shown.</summary>
    [Key("publisher_display_name", "The publisher's name that is shown.", Dialects = Dialects.Nfpm)]
    public Located<string>? PublisherDisplayName { get; init; }

    /// <summary>The logo's path.</summary>
    [Key("logo", "The logo's path.", Dialects = Dialects.Nfpm)]
    public Located<string>? Logo { get; init; }
}

/// <summary>nfpm's <c>msix.signature</c>.</summary>
public sealed record MsixSignatureSection
{
    /// <summary>The certificate's file.</summary>
    [Key("pfx_file", "The certificate's file.", Dialects = Dialects.Nfpm)]
    public Located<string>? PfxFile { get; init; }
}
