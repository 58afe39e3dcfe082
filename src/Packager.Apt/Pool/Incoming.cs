using System.Collections.Immutable;

namespace Packager.Apt;

/// <summary>A package that was read, and may enter.</summary>
/// <param name="File">The file that was given.</param>
/// <param name="Key">What tells it from others.</param>
/// <param name="Stanza">Its stanza in the index.</param>
internal sealed record Incoming(string File, PackageKey Key, ReadOnlyMemory<byte> Stanza)
{
    /// <summary>What is known about a binary package that was read; null for a source package, and for a package that is known from before.</summary>
    public PackageFacts? Facts { get; init; }

    /// <summary>The files of a source package.</summary>
    public ImmutableArray<PoolFile> SourceFiles { get; init; } = [];

    /// <summary>Whether it is a binary package.</summary>
    public bool IsBinary => Key.Architecture != PackageKey.Source;

    /// <summary>What goes into the pool; of a binary package its stanza tells that.</summary>
    public IEnumerable<PoolFile> Files => IsBinary ? StanzaFiles.Of(Stanza).Select(file => new PoolFile(file.Path, file.Digest.Length, file.Digest.Sha256, File)) : SourceFiles;

    /// <summary>The digest of a binary package.</summary>
    public string Sha256 => Stanzas.Field(Stanza.Span, "SHA256"u8);

    /// <summary>Its fields Replaces and Conflicts, joined.</summary>
    public string Replaced => $"{Stanzas.Field(Stanza.Span, "Replaces"u8)}, {Stanzas.Field(Stanza.Span, "Conflicts"u8)}";
}
