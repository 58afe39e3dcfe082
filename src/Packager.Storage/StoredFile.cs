namespace Packager.Storage;

/// <summary>A stored file that is open for reading: the bytes stay those of its tag, whatever is put in its place meanwhile.</summary>
/// <param name="entry">What it is.</param>
/// <param name="content">Its bytes; seekable.</param>
public sealed class StoredFile(StoredEntry entry, Stream content) : IDisposable
{
    /// <summary>What it is.</summary>
    public StoredEntry Entry => entry;

    /// <summary>Its bytes; seekable.</summary>
    public Stream Content => content;

    /// <inheritdoc/>
    public void Dispose() => content.Dispose();
}
