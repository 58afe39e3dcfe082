namespace Packager.Binary;

/// <summary>The values of e_machine that Debian has, or has had, an architecture for.</summary>
public static class ElfMachine
{
    /// <summary>EM_386.</summary>
    public const ushort I386 = 3;

    /// <summary>EM_68K.</summary>
    public const ushort M68K = 4;

    /// <summary>EM_MIPS.</summary>
    public const ushort Mips = 8;

    /// <summary>EM_PARISC.</summary>
    public const ushort Parisc = 15;

    /// <summary>EM_PPC.</summary>
    public const ushort PowerPc = 20;

    /// <summary>EM_PPC64.</summary>
    public const ushort PowerPc64 = 21;

    /// <summary>EM_S390, of 32 and of 64 bits.</summary>
    public const ushort S390 = 22;

    /// <summary>EM_ARM, of 32 bits.</summary>
    public const ushort Arm = 40;

    /// <summary>EM_SH.</summary>
    public const ushort SuperH = 42;

    /// <summary>EM_SPARCV9.</summary>
    public const ushort SparcV9 = 43;

    /// <summary>EM_IA_64.</summary>
    public const ushort Ia64 = 50;

    /// <summary>EM_X86_64; with 32-bit addresses it is x32.</summary>
    public const ushort X8664 = 62;

    /// <summary>EM_AARCH64.</summary>
    public const ushort AArch64 = 183;

    /// <summary>EM_RISCV.</summary>
    public const ushort RiscV = 243;

    /// <summary>EM_LOONGARCH.</summary>
    public const ushort LoongArch = 258;

    /// <summary>EM_ALPHA.</summary>
    public const ushort Alpha = 0x9026;
}
