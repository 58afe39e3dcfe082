namespace Packager.Binary;

/// <summary>What the dynamic relocations tell about symbols: which are copied into the program, and the highest that is named.</summary>
internal sealed class ElfRelocations
{
    private const ulong RelocationWithAddend = 7;
    private const int Chunk = 1 << 16;

    private ElfRelocations()
    {
    }

    /// <summary>The symbols of R_*_COPY relocations: defined here, but to be filled from a library.</summary>
    public HashSet<uint> Copied { get; } = [];

    /// <summary>One more than the highest symbol that is named.</summary>
    public ulong SymbolCount { get; private set; }

    public static ElfRelocations Read(ElfImage image, ElfDynamic dynamic)
    {
        var relocations = new ElfRelocations();
        relocations.Add(image, dynamic.Value(ElfDynamic.Rela), dynamic.Value(ElfDynamic.RelaSize), hasAddend: true);
        relocations.Add(image, dynamic.Value(ElfDynamic.Rel), dynamic.Value(ElfDynamic.RelSize), hasAddend: false);
        relocations.Add(image, dynamic.Value(ElfDynamic.PltRelocations), dynamic.Value(ElfDynamic.PltRelocationsSize),
            hasAddend: dynamic.Value(ElfDynamic.PltRelocationKind) == RelocationWithAddend);
        return relocations;
    }

    private void Add(ElfImage image, ulong? address, ulong? size, bool hasAddend)
    {
        if (address is not { } start || size is not > 0) return;
        var width = (ulong)image.Words.AddressSize;
        var entry = hasAddend ? 3 * width : 2 * width;
        var (offset, available) = image.Locate(start);
        if (size > available) throw new InvalidDataException($"relocations of {size} bytes leave their segment");

        // Large programs have megabytes of them, mostly without a symbol; only a piece is held at a time.
        var step = Chunk / entry * entry;
        for (ulong done = 0; done < size; done += step)
        {
            var piece = image.Read(offset + done, Math.Min(step, size.Value - done));
            for (var at = 0; at + (int)entry <= piece.Length; at += (int)entry) Add(image, piece.AsSpan(at + (int)width));
        }
    }

    private void Add(ElfImage image, ReadOnlySpan<byte> bytes)
    {
        var (symbol, type) = Split(image.Header, image.Words.Address(bytes));
        if (symbol == 0) return;
        SymbolCount = Math.Max(SymbolCount, symbol + 1UL);
        if (type == CopyType(image.Header.Machine)) Copied.Add(symbol);
    }

    private static (uint Symbol, uint Type) Split(ElfHeader header, ulong word) => header switch
    {
        // Little-endian 64-bit MIPS keeps the symbol in the low half and three types of a byte each above it.
        { Is64: true, Machine: ElfMachine.Mips, ByteOrder: ElfByteOrder.LittleEndian } => ((uint)word, (uint)(word >> 56)),
        { Is64: true } => ((uint)(word >> 32), (uint)word),
        _ => ((uint)(word >> 8), (uint)(word & 0xff)),
    };

    private static uint CopyType(ushort machine) => machine switch
    {
        ElfMachine.X8664 or ElfMachine.I386 => 5,
        ElfMachine.AArch64 => 1024,
        ElfMachine.Arm => 20,
        ElfMachine.Alpha => 24,
        ElfMachine.PowerPc or ElfMachine.PowerPc64 or ElfMachine.SparcV9 or ElfMachine.M68K => 19,
        ElfMachine.S390 => 9,
        ElfMachine.RiscV or ElfMachine.LoongArch => 4,
        ElfMachine.Mips => 126,
        ElfMachine.Parisc => 128,
        ElfMachine.SuperH => 162,
        _ => uint.MaxValue,
    };
}
