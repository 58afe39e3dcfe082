namespace Packager.Binary;

/// <summary>Whether addresses have 32 or 64 bits (EI_CLASS of elf(5)).</summary>
public enum ElfClass
{
    /// <summary>ELFCLASS32.</summary>
    Bits32 = 1,

    /// <summary>ELFCLASS64.</summary>
    Bits64 = 2,
}

/// <summary>The order of bytes (EI_DATA of elf(5)).</summary>
public enum ElfByteOrder
{
    /// <summary>ELFDATA2LSB.</summary>
    LittleEndian = 1,

    /// <summary>ELFDATA2MSB.</summary>
    BigEndian = 2,
}

/// <summary>What two objects must share for the dynamic linker to join them: width, byte order, machine and the flags that change the calling convention.</summary>
/// <param name="Class">EI_CLASS.</param>
/// <param name="ByteOrder">EI_DATA.</param>
/// <param name="Machine">e_machine.</param>
/// <param name="AbiFlags">Those bits of e_flags that make two objects of one machine strangers.</param>
public readonly record struct ElfAbi(ElfClass Class, ElfByteOrder ByteOrder, ushort Machine, uint AbiFlags)
{
    internal static ElfAbi Of(ElfClass elfClass, ElfByteOrder byteOrder, ushort machine, uint flags) =>
        new(elfClass, byteOrder, machine, flags & MaskFor(machine));

    private static uint MaskFor(ushort machine) => machine switch
    {
        ElfMachine.Mips => 0x0000_f020,
        ElfMachine.PowerPc64 => 0x3,
        ElfMachine.Ia64 => 0x10,
        ElfMachine.LoongArch => 0x7,
        _ => 0,
    };
}
