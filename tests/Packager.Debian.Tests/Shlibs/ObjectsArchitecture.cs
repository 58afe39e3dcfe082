using Packager.Binary;

namespace Packager.Debian.Tests;

public sealed class ObjectsArchitecture
{
    [Theory]
    [InlineData(ElfClass.Bits64, ElfByteOrder.LittleEndian, ElfMachine.X8664, 0u, "amd64")]
    [InlineData(ElfClass.Bits32, ElfByteOrder.LittleEndian, ElfMachine.X8664, 0u, "x32")]
    [InlineData(ElfClass.Bits32, ElfByteOrder.LittleEndian, ElfMachine.I386, 0u, "i386")]
    [InlineData(ElfClass.Bits64, ElfByteOrder.LittleEndian, ElfMachine.AArch64, 0u, "arm64")]
    [InlineData(ElfClass.Bits32, ElfByteOrder.LittleEndian, ElfMachine.Arm, 0x0500_0400u, "armhf")]
    [InlineData(ElfClass.Bits32, ElfByteOrder.LittleEndian, ElfMachine.Arm, 0x0500_0200u, "armel")]
    [InlineData(ElfClass.Bits32, ElfByteOrder.LittleEndian, ElfMachine.Arm, 0x0500_0000u, "armhf")]
    [InlineData(ElfClass.Bits64, ElfByteOrder.LittleEndian, ElfMachine.PowerPc64, 2u, "ppc64el")]
    [InlineData(ElfClass.Bits64, ElfByteOrder.BigEndian, ElfMachine.S390, 0u, "s390x")]
    [InlineData(ElfClass.Bits64, ElfByteOrder.LittleEndian, ElfMachine.RiscV, 5u, "riscv64")]
    [InlineData(ElfClass.Bits64, ElfByteOrder.LittleEndian, ElfMachine.LoongArch, 0x43u, "loong64")]
    [InlineData(ElfClass.Bits64, ElfByteOrder.LittleEndian, ElfMachine.Mips, 0x8000_0007u, "mips64el")]
    [InlineData(ElfClass.Bits64, ElfByteOrder.LittleEndian, ElfMachine.Mips, 0xa000_0007u, "mips64r6el")]
    [InlineData(ElfClass.Bits32, ElfByteOrder.LittleEndian, ElfMachine.Mips, 0x7000_1007u, "mipsel")]
    [InlineData(ElfClass.Bits64, ElfByteOrder.LittleEndian, (ushort)247, 0u, null)]
    public void FollowsFromItsHeader(ElfClass width, ElfByteOrder order, ushort machine, uint flags, string? architecture) =>
        Assert.Equal(architecture, ElfArchitecture.Of(Object(width, order, machine, flags)));

    [Fact]
    public void OfAnOldArmProgramFollowsFromItsInterpreter() => Assert.Equal("armel", ElfArchitecture.Of(
        Object(ElfClass.Bits32, ElfByteOrder.LittleEndian, ElfMachine.Arm, 0x0500_0000) with { Interpreter = "/lib/ld-linux.so.3" }));

    private static ElfFile Object(ElfClass width, ElfByteOrder order, ushort machine, uint flags) =>
        new() { Abi = new ElfAbi(width, order, machine, 0), Flags = flags, Kind = ElfKind.SharedLibrary };
}
