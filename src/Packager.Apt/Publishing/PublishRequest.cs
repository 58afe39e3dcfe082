using System.Collections.Immutable;

namespace Packager.Apt;

/// <summary>What to publish.</summary>
public sealed record PublishRequest
{
    /// <summary>The channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The .deb, .dsc and .changes files.</summary>
    public required ImmutableArray<string> Files { get; init; }

    /// <summary>The component; the repository's unless given.</summary>
    public string? Component { get; init; }

    /// <summary>How many machines in a hundred take it by themselves; null for all.</summary>
    public int? Phase { get; init; }
}
