using System.Collections.Immutable;
using Packager.Model;

namespace Packager.Manifest;

/// <summary>nfpm's <c>msix.dependencies</c>.</summary>
public sealed record MsixDependenciesSection
{
    /// <summary>The families of devices.</summary>
    [Key("target_device_families", "The families of devices.", Dialects = Dialects.Nfpm)]
    public ImmutableArray<MsixDeviceFamilySection> TargetDeviceFamilies { get; init; } = [];
}

/// <summary>An entry of nfpm's <c>msix.dependencies.target_device_families</c>.</summary>
public sealed record MsixDeviceFamilySection
{
    /// <summary>Where it begins.</summary>
    public SourceLocation Location { get; init; }

    /// <summary>The family.</summary>
    [Key("name", "The family.", Dialects = Dialects.Nfpm, Default = "Windows.Desktop")]
    public Located<string>? Name { get; init; }

    /// <summary>The least version.</summary>
    [Key("min_version", "The least version.", Dialects = Dialects.Nfpm, Default = "10.0.17763.0")]
    public Located<string>? MinVersion { get; init; }

    /// <summary>The newest version that was tried.</summary>
    [Key("max_version_tested", "The newest version that was tried.", Dialects = Dialects.Nfpm, Default = "10.0.22621.0")]
    public Located<string>? MaxVersionTested { get; init; }
}

/// <summary>nfpm's <c>msix.capabilities</c>.</summary>
public sealed record MsixCapabilitiesSection
{
    /// <summary>General capabilities.</summary>
    [Key("capabilities", "General capabilities.", Dialects = Dialects.Nfpm)]
    public ImmutableArray<Located<string>> Capabilities { get; init; } = [];

    /// <summary>Capabilities of devices.</summary>
    [Key("device_capabilities", "Capabilities of devices.", Dialects = Dialects.Nfpm)]
    public ImmutableArray<Located<string>> DeviceCapabilities { get; init; } = [];

    /// <summary>Restricted capabilities.</summary>
    [Key("restricted", "Restricted capabilities.", Dialects = Dialects.Nfpm)]
    public ImmutableArray<Located<string>> Restricted { get; init; } = [];
}
