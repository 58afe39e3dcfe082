using Packager.Binary;

namespace Packager.Debian;

/// <summary>Which of Debian's architectures an ELF object is for (dpkg's cputable and ostable say the same in the other direction).</summary>
public static class ElfArchitecture
{
    private const uint ArmHardFloat = 0x400;
    private const uint ArmSoftFloat = 0x200;
    private const uint MipsAbi2 = 0x20;
    private const uint MipsArchitecture = 0xf000_0000;

    /// <summary>The name, or null for a machine that Debian has none for.</summary>
    public static string? Of(ElfFile elf)
    {
        ArgumentNullException.ThrowIfNull(elf);
        var isWide = elf.Abi.Class == ElfClass.Bits64;
        var isLittle = elf.Abi.ByteOrder == ElfByteOrder.LittleEndian;
        return elf.Abi.Machine switch
        {
            ElfMachine.X8664 => isWide ? "amd64" : "x32",
            ElfMachine.I386 => "i386",
            ElfMachine.AArch64 when isLittle => isWide ? "arm64" : "arm64ilp32",
            ElfMachine.Arm when isLittle => OfArm(elf),
            ElfMachine.PowerPc64 => isLittle ? "ppc64el" : "ppc64",
            ElfMachine.PowerPc => "powerpc",
            ElfMachine.S390 => isWide ? "s390x" : "s390",
            ElfMachine.RiscV when isWide => "riscv64",
            ElfMachine.LoongArch when isWide => "loong64",
            ElfMachine.Mips => OfMips(elf.Flags, isWide, isLittle),
            ElfMachine.SparcV9 => "sparc64",
            ElfMachine.Alpha => "alpha",
            ElfMachine.Parisc => "hppa",
            ElfMachine.M68K => "m68k",
            ElfMachine.SuperH => "sh4",
            ElfMachine.Ia64 => "ia64",
            _ => null,
        };
    }

    // Linkers before 2013 set neither flag; the name of the dynamic linker tells then, and armhf is what remains in use.
    private static string OfArm(ElfFile elf)
    {
        if ((elf.Flags & (ArmHardFloat | ArmSoftFloat)) != 0) return (elf.Flags & ArmHardFloat) != 0 ? "armhf" : "armel";
        return elf.Interpreter == "/lib/ld-linux.so.3" || elf.Needed.Contains("ld-linux.so.3") ? "armel" : "armhf";
    }

    private static string OfMips(uint flags, bool isWide, bool isLittle)
    {
        var isSixth = (flags & MipsArchitecture) is 0x9000_0000 or 0xa000_0000;
        var stem = (isWide, (flags & MipsAbi2) != 0) switch
        {
            (true, _) => isSixth ? "mips64r6" : "mips64",
            (_, true) => isSixth ? "mipsn32r6" : "mipsn32",
            _ => isSixth ? "mipsr6" : "mips",
        };
        return isLittle ? stem + "el" : stem;
    }
}
