namespace Packager.Apt;

/// <summary>A file on its way into the pool.</summary>
/// <param name="Path">Its place from the repository's root.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Sha256">Its digest.</param>
/// <param name="File">Where it is now.</param>
internal sealed record PoolFile(string Path, long Length, string Sha256, string File);
