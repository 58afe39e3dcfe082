using System.Collections.Immutable;

namespace Packager.Pages;

/// <summary>What the page of one package tells.</summary>
public sealed record PackageDetails
{
    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>Its description's first line.</summary>
    public required string Summary { get; init; }

    /// <summary>The description's other paragraphs.</summary>
    public ImmutableArray<string> Description { get; init; } = [];

    /// <summary>Its home page; may be empty.</summary>
    public string Homepage { get; init; } = "";

    /// <summary>Who maintains it.</summary>
    public string Maintainer { get; init; } = "";

    /// <summary>Its versions, in any order.</summary>
    public ImmutableArray<VersionDetails> Versions { get; init; } = [];
}

/// <summary>One version of a package.</summary>
/// <param name="Version">The version.</param>
/// <param name="Channels">The channels that hold it.</param>
/// <param name="Relations">Its relations to other packages, for example <c>Depends</c>.</param>
/// <param name="Files">Its files, one per architecture.</param>
/// <param name="Changelog">The newest changes as text; may be empty.</param>
public sealed record VersionDetails(
    string Version,
    ImmutableArray<string> Channels,
    ImmutableArray<RelationField> Relations,
    ImmutableArray<FileDetails> Files,
    string Changelog);

/// <summary>A field of relations.</summary>
/// <param name="Field">Its name.</param>
/// <param name="Value">Its value, on one line.</param>
public sealed record RelationField(string Field, string Value);

/// <summary>A file of the pool.</summary>
/// <param name="Architecture">Its architecture.</param>
/// <param name="Path">Where it lies, relative to the repository's root.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Sha256">In hexadecimal digits.</param>
public sealed record FileDetails(string Architecture, string Path, long Size, string Sha256);
