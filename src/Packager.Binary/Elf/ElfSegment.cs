namespace Packager.Binary;

/// <summary>A program header (Phdr): what the kernel maps.</summary>
internal readonly record struct ElfSegment(uint Type, uint Flags, ulong Offset, ulong Address, ulong FileSize)
{
    public const uint Load = 1;
    public const uint Dynamic = 2;
    public const uint Interpreter = 3;
    public const uint Note = 4;
    public const uint Writable = 2;

    public static int SizeFor(ElfWords words) => words.Is64 ? 56 : 32;

    // The 64-bit form moved p_flags up beside p_type for alignment.
    public static ElfSegment Parse(ElfWords words, ReadOnlySpan<byte> bytes) => words.Is64
        ? new(words.U32(bytes), words.U32(bytes[4..]), words.U64(bytes[8..]), words.U64(bytes[16..]), words.U64(bytes[32..]))
        : new(words.U32(bytes), words.U32(bytes[24..]), words.U32(bytes[4..]), words.U32(bytes[8..]), words.U32(bytes[16..]));
}
