namespace Packager.Binary;

/// <summary>The dynamic section: tags with a value each, and the strings that some of them name.</summary>
internal sealed class ElfDynamic
{
    public const ulong Needed = 1;
    public const ulong PltRelocationsSize = 2;
    public const ulong HashTable = 4;
    public const ulong StringTable = 5;
    public const ulong SymbolTable = 6;
    public const ulong Rela = 7;
    public const ulong RelaSize = 8;
    public const ulong StringSize = 10;
    public const ulong Soname = 14;
    public const ulong RPath = 15;
    public const ulong Rel = 17;
    public const ulong RelSize = 18;
    public const ulong PltRelocationKind = 20;
    public const ulong PltRelocations = 23;
    public const ulong RunPath = 29;
    public const ulong GnuHashTable = 0x6fff_fef5;
    public const ulong VersionSymbols = 0x6fff_fff0;
    public const ulong Flags1 = 0x6fff_fffb;
    public const ulong VersionDefinitions = 0x6fff_fffc;
    public const ulong VersionDefinitionCount = 0x6fff_fffd;
    public const ulong VersionsNeeded = 0x6fff_fffe;
    public const ulong VersionsNeededCount = 0x6fff_ffff;

    /// <summary>DF_1_PIE.</summary>
    public const ulong Pie = 0x0800_0000;

    private readonly List<(ulong Tag, ulong Value)> _entries;
    private readonly byte[] _strings;

    private ElfDynamic(List<(ulong Tag, ulong Value)> entries, byte[] strings)
    {
        _entries = entries;
        _strings = strings;
    }

    /// <summary>Null for an object without one: relocatable, static, or the separate debug information of another.</summary>
    public static ElfDynamic? Read(ElfImage image)
    {
        var segment = image.Segments.FirstOrDefault(s => s.Type == ElfSegment.Dynamic);
        // A separate debug file keeps the program headers and turns the section into SHT_NOBITS.
        if (segment.FileSize == 0 || image.Sections.Any(s => s.Type == ElfSection.NoBits && s.Name == ".dynamic")) return null;
        var entries = Entries(image.Words, image.Read(segment.Offset, segment.FileSize));
        return new ElfDynamic(entries, ReadStrings(image, entries));
    }

    public ulong? Value(ulong tag)
    {
        foreach (var entry in _entries)
        {
            if (entry.Tag == tag) return entry.Value;
        }

        return null;
    }

    public IEnumerable<string> Strings(ulong tag) => _entries.Where(e => e.Tag == tag).Select(e => String(e.Value));

    public string String(ulong offset) =>
        ElfImage.Text(_strings, offset) ?? throw new InvalidDataException($"string {offset} lies outside of the dynamic string table");

    private static List<(ulong Tag, ulong Value)> Entries(ElfWords words, byte[] table)
    {
        var entries = new List<(ulong, ulong)>();
        var width = words.AddressSize;
        for (var at = 0; at + (2 * width) <= table.Length; at += 2 * width)
        {
            var tag = words.Address(table.AsSpan(at));
            if (tag == 0) break;
            entries.Add((tag, words.Address(table.AsSpan(at + width))));
        }

        return entries;
    }

    private static byte[] ReadStrings(ElfImage image, List<(ulong Tag, ulong Value)> entries)
    {
        var table = entries.Find(e => e.Tag == StringTable);
        var size = entries.Find(e => e.Tag == StringSize);
        return table.Tag == 0 || size.Value == 0 ? [] : image.ReadAddress(table.Value, size.Value);
    }
}
