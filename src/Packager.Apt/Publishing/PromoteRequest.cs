using System.Collections.Immutable;

namespace Packager.Apt;

/// <summary>What to promote.</summary>
public sealed record PromoteRequest
{
    /// <summary>The channel that has it.</summary>
    public required string From { get; init; }

    /// <summary>The channel that gets it.</summary>
    public required string To { get; init; }

    /// <summary>Which packages; empty for the newest version of each.</summary>
    public ImmutableArray<PackageSelector> Packages { get; init; } = [];

    /// <summary>How many machines in a hundred take it by themselves; null for all.</summary>
    public int? Phase { get; init; }

    /// <summary>Packages indexes of the distribution that the channel adds to; without any, what the repository does not have is taken to be there.</summary>
    public ImmutableArray<string> Base { get; init; } = [];
}
