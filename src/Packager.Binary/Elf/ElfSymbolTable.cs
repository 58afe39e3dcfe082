using System.Collections.Immutable;

namespace Packager.Binary;

/// <summary>The dynamic symbol table. The dynamic section tells where it begins but not how long it is.</summary>
internal static class ElfSymbolTable
{
    public static ImmutableArray<ElfSymbol> Read(ElfImage image, ElfDynamic dynamic)
    {
        if (dynamic.Value(ElfDynamic.SymbolTable) is not { } address) return [];
        var relocations = ElfRelocations.Read(image, dynamic);
        var count = Count(image, dynamic, address, relocations);
        if (count <= 1) return [];

        var size = image.Words.Is64 ? 24UL : 16UL;
        var table = image.ReadAddress(address, count * size);
        var versions = ElfSymbolVersions.Read(image, dynamic, count);
        var symbols = ImmutableArray.CreateBuilder<ElfSymbol>((int)count - 1);
        for (var index = 1; index < (int)count; index++)
        {
            var entry = table.AsSpan(index * (int)size, (int)size);
            symbols.Add(Parse(image.Words, entry, dynamic, versions.Of(index), relocations.Copied.Contains((uint)index)));
        }

        return symbols.MoveToImmutable();
    }

    private static ElfSymbol Parse(ElfWords words, ReadOnlySpan<byte> entry, ElfDynamic dynamic, ElfVersion version, bool isCopied)
    {
        // 32 bits: st_name, st_value, st_size, st_info, st_other, st_shndx; 64 bits: st_name, st_info, st_other, st_shndx, …
        var name = dynamic.String(words.U32(entry));
        var attributes = words.Is64 ? entry[4..] : entry[12..];
        var binding = (ElfBinding)(attributes[0] >> 4);
        var isDefined = words.U16(attributes[2..]) != 0;
        return new ElfSymbol(name, version.Name, version.Library, binding, isDefined, isDefined && isCopied);
    }

    // The section header says it outright. Without one: DT_HASH has one chain entry a symbol; DT_GNU_HASH leaves out the symbols
    // that are only wanted, but each of those that matters is named by a relocation.
    private static ulong Count(ElfImage image, ElfDynamic dynamic, ulong address, ElfRelocations relocations)
    {
        var section = image.Sections.FirstOrDefault(s => s.Type == ElfSection.DynamicSymbols && s.Address == address);
        if (section.Size != 0) return section.Size / (image.Words.Is64 ? 24UL : 16UL);
        if (dynamic.Value(ElfDynamic.HashTable) is { } hash) return image.Words.U32(image.ReadAddress(hash, 8).AsSpan(4));
        var hashed = dynamic.Value(ElfDynamic.GnuHashTable) is { } gnu ? CountHashed(image, gnu) : 0;
        return Math.Max(hashed, relocations.SymbolCount);
    }

    private static ulong CountHashed(ElfImage image, ulong address)
    {
        var words = image.Words;
        var head = image.ReadAddress(address, 16);
        var buckets = words.U32(head);
        var firstHashed = words.U32(head.AsSpan(4));
        var filterSize = (ulong)words.U32(head.AsSpan(8)) * (ulong)words.AddressSize;

        var bucketTable = image.ReadAddress(address + 16 + filterSize, buckets * 4UL);
        var last = 0U;
        for (var i = 0; i < bucketTable.Length; i += 4) last = Math.Max(last, words.U32(bucketTable.AsSpan(i)));
        return last < firstHashed ? firstHashed : EndOfChain(image, address + 16 + filterSize + (buckets * 4UL), firstHashed, last);
    }

    // A chain ends at the first hash value whose lowest bit is set.
    private static ulong EndOfChain(ElfImage image, ulong chains, uint firstHashed, uint symbol)
    {
        var (offset, available) = image.Locate(chains + ((symbol - (ulong)firstHashed) * 4));
        for (ulong at = 0; at + 4 <= available; at += 4, symbol++)
        {
            if ((image.Words.U32(image.Read(offset + at, 4)) & 1) != 0) return symbol + 1UL;
        }

        throw new InvalidDataException("the last chain of the hash table has no end");
    }
}
