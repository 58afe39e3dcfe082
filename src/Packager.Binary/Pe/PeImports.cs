using System.Buffers.Binary;
using System.Text;

namespace Packager.Binary;

/// <summary>Reads the names in the import directory table (PE format, "The .idata section"). What points nowhere ends it, as it would for Windows.</summary>
internal sealed class PeImports(PeBytes bytes, IReadOnlyList<PeSection> sections)
{
    private const int EntryLength = 20;
    private const int NameAt = 12;
    private const int MostLibraries = 4096;
    private const int LongestName = 260;

    /// <summary>The names in their order; the table ends with an entry of zeros.</summary>
    public IReadOnlyList<string> Read(long address)
    {
        var names = new List<string>();
        for (var entry = address; address != 0 && names.Count < MostLibraries; entry += EntryLength)
        {
            var at = PeSection.FileOffsetOf(sections, bytes, entry, EntryLength);
            if (at < 0 || BinaryPrimitives.ReadUInt32LittleEndian(bytes.Read(at + NameAt, 4)) is not (> 0 and var name) || Name(name) is not { } library) break;
            names.Add(library);
        }

        return names;
    }

    private string? Name(long address)
    {
        var at = PeSection.FileOffsetOf(sections, bytes, address, 1);
        if (at < 0) return null;
        var text = bytes.Read(at, (int)Math.Min(LongestName, bytes.Length - at)).AsSpan();
        var end = text.IndexOf((byte)0);
        return end <= 0 ? null : Encoding.Latin1.GetString(text[..end]);
    }
}
