namespace Packager.Binary.Tests;

/// <summary>Archives in memory, written and read back.</summary>
internal static class TarArchive
{
    public static byte[] Write(params IEnumerable<TarEntry> entries)
    {
        using var output = new MemoryStream();
        var tar = new TarWriter(output);
        foreach (var entry in entries) tar.Write(entry, entry.Size > 0 ? new MemoryStream(new byte[entry.Size]) : null);
        tar.Complete();
        return output.ToArray();
    }

    public static List<TarEntry> Read(byte[] archive)
    {
        var reader = new TarReader(new MemoryStream(archive, writable: false));
        var entries = new List<TarEntry>();
        while (reader.Next() is { } entry) entries.Add(entry);
        return entries;
    }

    public static TarEntry File(string name, long size = 0) => new() { Name = name, Type = TarEntryType.File, Mode = 0b110_100_100, Size = size };
}
