namespace Packager.Apt;

/// <summary>One record of an index: a stanza of Packages, Sources or Translation-en, or a line of Contents.</summary>
/// <param name="Key">What the records are sorted by; unique in an index.</param>
/// <param name="Text">Its bytes, with the empty line or line feed that ends it.</param>
public sealed record IndexRecord(string Key, ReadOnlyMemory<byte> Text);

/// <summary>What is to become of a record.</summary>
/// <param name="Key">Which.</param>
/// <param name="Bytes">Its new bytes; null takes it away.</param>
public record IndexChange(string Key, ReadOnlyMemory<byte>? Bytes)
{
    /// <summary>The new bytes of the record; null when it goes.</summary>
    public virtual ReadOnlyMemory<byte>? Text => Bytes;
}
