namespace Packager.Apt;

/// <summary>A file as an index of files promises it.</summary>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">In small hexadecimal digits.</param>
public sealed record FileDigest(long Length, string Sha256);
