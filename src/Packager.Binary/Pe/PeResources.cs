using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>Finds the version resource in the tree of resources: type, name, language, data (PE format, "The .rsrc section").</summary>
internal sealed class PeResources(PeBytes bytes, IReadOnlyList<PeSection> sections)
{
    private const int DirectoryLength = 16;
    private const int EntryLength = 8;
    private const int MostEntries = 4096;
    private const int LongestVersion = 1 << 16;
    private const uint TypeVersion = 16;
    private const uint IsDirectory = 0x8000_0000;

    /// <summary>The version resource; null when there is none that is whole.</summary>
    public PeVersion? ReadVersion(long address, long length)
    {
        if (address == 0 || length < DirectoryLength) return null;
        var start = FileOffsetOf(address, DirectoryLength);
        if (start < 0) return null;
        var entry = Enter(start, 0, type => type == TypeVersion);
        // One name and one language are what there is; Windows takes the first as well.
        for (var level = 0; level < 2 && entry is >= IsDirectory; level++) entry = Enter(start, entry.Value & ~IsDirectory, _ => true);
        if (entry is null or >= IsDirectory || start + entry.Value + DirectoryLength > bytes.Length) return null;
        var data = bytes.Read(start + entry.Value, DirectoryLength).AsSpan();
        var size = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
        if (size > LongestVersion) return null;
        var at = FileOffsetOf(BinaryPrimitives.ReadUInt32LittleEndian(data), size);
        return at < 0 ? null : PeVersionResource.Parse(bytes.Read(at, (int)size));
    }

    /// <summary>Where the first fitting entry of a directory leads, or null.</summary>
    private uint? Enter(long start, uint at, Func<uint, bool> fits)
    {
        if (start + at + DirectoryLength > bytes.Length) return null;
        var header = bytes.Read(start + at, DirectoryLength).AsSpan();
        var count = BinaryPrimitives.ReadUInt16LittleEndian(header[12..]) + BinaryPrimitives.ReadUInt16LittleEndian(header[14..]);
        if (count > MostEntries || start + at + DirectoryLength + (long)count * EntryLength > bytes.Length) return null;
        var entries = bytes.Read(start + at + DirectoryLength, count * EntryLength).AsSpan();
        for (; !entries.IsEmpty; entries = entries[EntryLength..])
        {
            if (fits(BinaryPrimitives.ReadUInt32LittleEndian(entries))) return BinaryPrimitives.ReadUInt32LittleEndian(entries[4..]);
        }

        return null;
    }

    private long FileOffsetOf(long address, long length) => PeSection.FileOffsetOf(sections, bytes, address, length);
}
