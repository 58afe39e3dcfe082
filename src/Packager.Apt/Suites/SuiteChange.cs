using System.Collections.Immutable;

namespace Packager.Apt;

/// <summary>What is to change in a channel.</summary>
/// <param name="Event">What makes it, for people and the history.</param>
/// <param name="Added">What comes, or comes anew.</param>
/// <param name="Removed">What goes.</param>
internal sealed record SuiteChange(string Event, ImmutableArray<SuiteEntry> Added, ImmutableArray<SuiteEntry> Removed)
{
    /// <summary>Whether it changes any package.</summary>
    public bool IsEmpty => Added.IsEmpty && Removed.IsEmpty;
}

/// <summary>A package of a channel.</summary>
/// <param name="Component">Its component.</param>
/// <param name="Key">What tells it from others.</param>
/// <param name="Stanza">Its stanza; empty for what goes.</param>
internal sealed record SuiteEntry(string Component, PackageKey Key, ReadOnlyMemory<byte> Stanza)
{
    /// <summary>The digest of the file, or of the .dsc.</summary>
    public string Sha256 => Stanzas.Field(Stanza.Span, "SHA256"u8);
}
