namespace Packager.Storage;

/// <summary>What is stored at a path.</summary>
/// <param name="Path">Relative, with forward slashes.</param>
/// <param name="Length">In bytes.</param>
/// <param name="Tag">Another one whenever the bytes are others.</param>
/// <param name="Modified">When it was put.</param>
public sealed record StoredEntry(string Path, long Length, string Tag, DateTimeOffset Modified);
