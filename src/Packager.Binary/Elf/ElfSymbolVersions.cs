namespace Packager.Binary;

/// <summary>A symbol's version and, when it is wanted from elsewhere, the library that is to give it.</summary>
internal readonly record struct ElfVersion(string? Name, string? Library);

/// <summary>The GNU extension for symbol versions (LSB Core, chapter 10.7): an index a symbol into definitions and needs.</summary>
internal sealed class ElfSymbolVersions
{
    private const ushort IndexMask = 0x7fff;

    private readonly Dictionary<ushort, ElfVersion> _byIndex = [];
    private readonly ElfWords _words;
    private readonly byte[] _indexes;
    private int _entries;

    private ElfSymbolVersions(ElfWords words, byte[] indexes)
    {
        _words = words;
        _indexes = indexes;
    }

    public static ElfSymbolVersions Read(ElfImage image, ElfDynamic dynamic, ulong symbolCount)
    {
        if (dynamic.Value(ElfDynamic.VersionSymbols) is not { } address) return new(image.Words, []);
        var versions = new ElfSymbolVersions(image.Words, image.ReadAddress(address, symbolCount * 2));
        versions.AddDefinitions(image, dynamic);
        versions.AddNeeds(image, dynamic);
        return versions;
    }

    /// <summary>Indexes 0 (local) and 1 (global) mean that the symbol has no version.</summary>
    public ElfVersion Of(int symbol)
    {
        if (_indexes.Length == 0) return default;
        var index = (ushort)(_words.U16(_indexes.AsSpan(2 * symbol)) & IndexMask);
        if (index < 2) return default;
        return _byIndex.TryGetValue(index, out var version)
            ? version
            : throw new InvalidDataException($"symbol {symbol} has version {index}, which is neither defined nor needed");
    }

    // Verdef: vd_version, vd_flags, vd_ndx, vd_cnt, vd_hash, vd_aux, vd_next; the first Verdaux begins with vda_name.
    private void AddDefinitions(ElfImage image, ElfDynamic dynamic)
    {
        var at = dynamic.Value(ElfDynamic.VersionDefinitions);
        var count = dynamic.Value(ElfDynamic.VersionDefinitionCount) ?? 0;
        for (ulong i = 0; at is { } address && i < count; i++)
        {
            var entry = ReadEntry(image, address, 20);
            var index = (ushort)(_words.U16(entry.AsSpan(4)) & IndexMask);
            var name = image.ReadAddress(address + _words.U32(entry.AsSpan(12)), 4);
            // Index 1 is the object's own name.
            if (index > 1) _byIndex.TryAdd(index, new ElfVersion(dynamic.String(_words.U32(name)), null));
            at = Next(address, _words.U32(entry.AsSpan(16)));
        }
    }

    // Verneed: vn_version, vn_cnt, vn_file, vn_aux, vn_next. Vernaux: vna_hash, vna_flags, vna_other, vna_name, vna_next.
    private void AddNeeds(ElfImage image, ElfDynamic dynamic)
    {
        var at = dynamic.Value(ElfDynamic.VersionsNeeded);
        var count = dynamic.Value(ElfDynamic.VersionsNeededCount) ?? 0;
        for (ulong i = 0; at is { } address && i < count; i++)
        {
            var entry = ReadEntry(image, address, 16);
            var library = dynamic.String(_words.U32(entry.AsSpan(4)));
            AddNeedsOf(library, image, dynamic, address + _words.U32(entry.AsSpan(8)), _words.U16(entry.AsSpan(2)));
            at = Next(address, _words.U32(entry.AsSpan(12)));
        }
    }

    private void AddNeedsOf(string library, ElfImage image, ElfDynamic dynamic, ulong first, ushort count)
    {
        ulong? at = first;
        for (var i = 0; at is { } address && i < count; i++)
        {
            var entry = ReadEntry(image, address, 16);
            var index = (ushort)(_words.U16(entry.AsSpan(6)) & IndexMask);
            _byIndex.TryAdd(index, new ElfVersion(dynamic.String(_words.U32(entry.AsSpan(8))), library));
            at = Next(address, _words.U32(entry.AsSpan(12)));
        }
    }

    // An index has fifteen bits and appears once; lists that go on for longer overlap each other.
    private byte[] ReadEntry(ElfImage image, ulong address, ulong size) => ++_entries <= 2 * IndexMask
        ? image.ReadAddress(address, size)
        : throw new InvalidDataException("there are more symbol versions than indexes for them");

    private static ulong? Next(ulong address, uint distance) => distance == 0 ? null : address + distance;
}
