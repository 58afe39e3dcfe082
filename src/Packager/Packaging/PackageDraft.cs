using System.Collections.Immutable;
using Packager.Compile;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Packaging;

/// <summary>One package for one target, with everything that does not depend on the format.</summary>
public sealed record PackageDraft
{
    /// <summary>What the manifest says.</summary>
    public required PackageManifest Manifest { get; init; }

    /// <summary>What it is made for.</summary>
    public required Target Target { get; init; }

    /// <summary>Name, version, date, changelog.</summary>
    public required Release Release { get; init; }

    /// <summary>What compiling left behind; null when nothing is compiled.</summary>
    public BuildOutput? Output { get; init; }

    /// <summary>What is installed, before the format adds its own texts.</summary>
    public required Payload Payload { get; init; }

    /// <summary>What the payload needs and what meets it.</summary>
    public required ImmutableArray<ResolvedNeed> Needs { get; init; }
}
