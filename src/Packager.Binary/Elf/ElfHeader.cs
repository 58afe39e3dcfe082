using System.Buffers.Binary;

namespace Packager.Binary;

/// <summary>The file header (Ehdr), with the counts that overflow into the first section header already looked up by <see cref="ElfImage"/>.</summary>
internal readonly record struct ElfHeader(
    ElfClass Class, ElfByteOrder ByteOrder, ushort Type, ushort Machine, uint Flags,
    ulong SegmentTable, ushort SegmentSize, ushort SegmentCount,
    ulong SectionTable, ushort SectionSize, ushort SectionCount, ushort SectionNames)
{
    public const int Size32 = 52;
    public const int Size64 = 64;

    public bool Is64 => Class == ElfClass.Bits64;

    public static ElfHeader Parse(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size32 || !bytes[..4].SequenceEqual("\u007fELF"u8))
            throw new InvalidDataException("not an ELF object, or cut off within its header");
        if (bytes[4] is not (1 or 2)) throw new InvalidDataException($"unknown ELF class {bytes[4]}");
        if (bytes[5] is not (1 or 2)) throw new InvalidDataException($"unknown ELF byte order {bytes[5]}");
        if (bytes[6] != 1) throw new InvalidDataException($"unknown ELF version {bytes[6]}");
        if (bytes[4] == 2 && bytes.Length < Size64) throw new InvalidDataException("cut off within the ELF header");
        return Parse(new ElfWords(bytes[4] == 2, bytes[5] == 1), bytes);
    }

    private static ElfHeader Parse(ElfWords words, ReadOnlySpan<byte> bytes)
    {
        // After e_entry every field lies one address further along: 24, then 24 + 1, 2 and 3 addresses.
        var address = words.AddressSize;
        var rest = bytes[(24 + (3 * address))..];
        return new ElfHeader(
            words.Is64 ? ElfClass.Bits64 : ElfClass.Bits32,
            words.IsLittleEndian ? ElfByteOrder.LittleEndian : ElfByteOrder.BigEndian,
            words.U16(bytes[16..]), words.U16(bytes[18..]), words.U32(rest),
            words.Address(bytes[(24 + address)..]), words.U16(rest[6..]), words.U16(rest[8..]),
            words.Address(bytes[(24 + (2 * address))..]), words.U16(rest[10..]), words.U16(rest[12..]), words.U16(rest[14..]));
    }
}

/// <summary>Reads numbers in an object's own width and byte order.</summary>
internal readonly record struct ElfWords(bool Is64, bool IsLittleEndian)
{
    public int AddressSize => Is64 ? 8 : 4;

    public ushort U16(ReadOnlySpan<byte> bytes) =>
        IsLittleEndian ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    public uint U32(ReadOnlySpan<byte> bytes) =>
        IsLittleEndian ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);

    public ulong U64(ReadOnlySpan<byte> bytes) =>
        IsLittleEndian ? BinaryPrimitives.ReadUInt64LittleEndian(bytes) : BinaryPrimitives.ReadUInt64BigEndian(bytes);

    public ulong Address(ReadOnlySpan<byte> bytes) => Is64 ? U64(bytes) : U32(bytes);
}
