using System.Collections.Immutable;

namespace Packager.Apt;

/// <summary>What became of a channel.</summary>
/// <param name="Channel">Its name.</param>
/// <param name="Number">The number of its state in the history; 0 when the channel has none.</param>
/// <param name="Added">How many packages came or changed.</param>
/// <param name="Removed">How many packages went or were replaced.</param>
public sealed record ChannelResult(string Channel, int Number, int Added, int Removed)
{
    /// <summary>Whether nothing was written.</summary>
    public bool IsUnchanged => !HasNewState && PutBack.IsEmpty;

    /// <summary>Paths in the pool of files that were published before and had gone from it.</summary>
    public ImmutableArray<string> PutBack { get; init; } = [];

    /// <summary>Whether a new state was published.</summary>
    public bool HasNewState { get; private init; }

    /// <summary>What a new state changed.</summary>
    internal static ChannelResult Of(string channel, Generation generation) => new(channel, generation.Number, generation.Added, generation.Removed) { HasNewState = true };
}
