namespace Packager.Apt;

/// <summary>A state of a channel with the id that it is found by.</summary>
/// <param name="Generation">The state.</param>
/// <param name="Id">The digest of its InRelease.</param>
internal sealed record KnownGeneration(Generation Generation, string Id);
