using System.Collections.Immutable;

namespace Packager.Apt;

/// <summary>A package that was read, and may enter.</summary>
/// <param name="File">The file that was given.</param>
/// <param name="Key">What tells it from others.</param>
/// <param name="Stanza">Its stanza in the index.</param>
/// <param name="Files">What goes into the pool.</param>
internal sealed record Incoming(string File, PackageKey Key, ReadOnlyMemory<byte> Stanza, ImmutableArray<PoolFile> Files)
{
    /// <summary>What is known about a binary package that was read; null for a source package, and for a package that is known from before.</summary>
    public PackageFacts? Facts { get; init; }

    /// <summary>Whether it is a binary package.</summary>
    public bool IsBinary => Key.Architecture != PackageKey.Source;

    /// <summary>Its fields Replaces and Conflicts, joined.</summary>
    public string Replaced => $"{Stanzas.Field(Stanza.Span, "Replaces"u8)}, {Stanzas.Field(Stanza.Span, "Conflicts"u8)}";
}
