using System.Collections.Immutable;

namespace Packager.Apt;

/// <summary>A channel has a new state.</summary>
/// <param name="Channel">Its name.</param>
/// <param name="Packages">The names of the packages that came or went, sorted.</param>
public sealed record ChannelChange(string Channel, ImmutableArray<string> Packages);
