namespace Packager.Apt;

/// <summary>A file that an index or a stanza names.</summary>
/// <param name="Path">Its path, from the folder that the index is about.</param>
/// <param name="Digest">What it is.</param>
internal sealed record PromisedFile(string Path, FileDigest Digest);
