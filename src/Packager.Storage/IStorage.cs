namespace Packager.Storage;

/// <summary>
/// Where published things live: a folder today, a host or a bucket another day. Paths are relative, with forward slashes; whatever is put is there as a
/// whole or not at all, at every instant, for every reader. What replaces a file is later than it by a second at least, since web servers tell no finer times.
/// A storage may be used from several threads.
/// </summary>
public interface IStorage
{
    /// <summary>Opens what is stored at a path, together with its tag; null when nothing is.</summary>
    StoredFile? Get(string path);

    /// <summary>What is known about a path without opening it; null when nothing is there.</summary>
    StoredEntry? Find(string path);

    /// <summary>Everything below a folder, in ordinal order of the paths; empty when there is no such folder.</summary>
    IEnumerable<StoredEntry> List(string folder);

    /// <summary>A file without a name, to be written and then put. What is never put vanishes with it.</summary>
    StagedFile Stage();

    /// <summary>Gives a staged file its name, in one step.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="content">What was staged here; it is used up when this succeeds.</param>
    /// <param name="condition">What must hold at that moment.</param>
    /// <returns>False when the condition does not hold; nothing has changed then.</returns>
    bool Put(string path, StagedFile content, PutCondition condition = default);

    /// <summary>Puts a short file, in one step.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="bytes">What it holds.</param>
    /// <param name="condition">What must hold at that moment.</param>
    /// <returns>False when the condition does not hold; nothing has changed then.</returns>
    bool Put(string path, ReadOnlySpan<byte> bytes, PutCondition condition = default);

    /// <summary>Makes the bytes of a path appear at another one, too, in one step; an older file there is replaced.</summary>
    /// <exception cref="FileNotFoundException">There is nothing at the first path.</exception>
    void Copy(string from, string to);

    /// <summary>Takes a path away.</summary>
    /// <param name="path">Which.</param>
    /// <param name="tag">The tag that it must have; null for any.</param>
    /// <returns>False when there is nothing, or its tag is another one.</returns>
    bool Delete(string path, string? tag = null);

    /// <summary>Returns when everything that was put before would outlast a loss of power.</summary>
    void Settle();

    /// <summary>Takes away what publishers that were killed have left behind unnamed. Only for who knows that nobody else is writing.</summary>
    void Sweep();
}
