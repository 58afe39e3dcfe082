using System.Collections.Immutable;
using Packager.Manifest;
using Packager.Model;

namespace Packager.Rendering;

/// <summary>Everything that the texts of one Debian package are made from.</summary>
public sealed record DebRenderContext
{
    /// <summary>The manifest of this one package for this one target.</summary>
    public required PackageManifest Manifest { get; init; }

    /// <summary>The release: its date stands in the changelog and in man pages.</summary>
    public required Release Release { get; init; }

    /// <summary>The Version field, for example <c>1.2.3~beta.1-1</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The Architecture field, for example <c>amd64</c>.</summary>
    public required string Architecture { get; init; }

    /// <summary>What has been gathered so far; a text that it brings already is not generated again.</summary>
    public Payload Payload { get; init; } = Payload.Empty;

    /// <summary>All of Depends, the manifest's own and the detected; null for the manifest's own alone.</summary>
    public ImmutableArray<string>? Depends { get; init; }

    /// <summary>How an older upstream version is written for Debian; used for older entries of the changelog.</summary>
    public Func<string, string> DebianVersionOf { get; init; } = static version => version;

    /// <summary>How a version is written that older ones are compared with: without revision, for no packaging of that version is below it.</summary>
    public Func<string, string> BoundOf { get; init; } = static version => version;

    /// <summary>The package's name.</summary>
    public string Name => Manifest.Name?.Value ?? "";

    /// <summary>The folder that holds the application.</summary>
    public string AppRoot => "/usr/lib/" + Name;
}
