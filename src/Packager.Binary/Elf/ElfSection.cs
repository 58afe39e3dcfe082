namespace Packager.Binary;

/// <summary>A section header (Shdr): what the linker knows; a loadable object may do without.</summary>
internal readonly record struct ElfSection(string Name, uint NameOffset, uint Type, ulong Address, ulong Offset, ulong Size, uint Link)
{
    public const uint SymbolTable = 2;
    public const uint Dynamic = 6;
    public const uint NoBits = 8;
    public const uint DynamicSymbols = 11;

    public static int SizeFor(ElfWords words) => words.Is64 ? 64 : 40;

    public static ElfSection Parse(ElfWords words, ReadOnlySpan<byte> bytes)
    {
        // sh_name and sh_type, then sh_flags, sh_addr, sh_offset and sh_size at the object's width, then sh_link.
        var width = words.AddressSize;
        return new(
            "", words.U32(bytes), words.U32(bytes[4..]), words.Address(bytes[(8 + width)..]),
            words.Address(bytes[(8 + (2 * width))..]), words.Address(bytes[(8 + (3 * width))..]), words.U32(bytes[(8 + (4 * width))..]));
    }
}
