using Packager.Tests.Toolchain;

namespace Packager.Binary.Tests;

public sealed class CompiledProgram : IDisposable
{
    private const string Hello = """
        #include <stdio.h>
        #include <math.h>
        int main(int argc, char **argv) { fprintf(stdout, "%f\n", pow(argc, 2.5)); return 0; }
        """;

    private readonly CompiledObject _tools = new();

    public void Dispose() => _tools.Dispose();

    [Fact]
    public void NamesItsLibrariesInOrder()
    {
        var elf = Read(_tools.Compile("gcc", Hello, "hello", "-lm"));
        Assert.Equal(["libm.so.6", "libc.so.6"], elf.Needed.AsEnumerable());
        Assert.Equal("/lib64/ld-linux-x86-64.so.2", elf.Interpreter);
        Assert.Equal(ElfKind.PositionIndependentExecutable, elf.Kind);
        Assert.Null(elf.Soname);
        Assert.False(elf.IsStatic);
        Assert.False(elf.IsStripped);
    }

    [Fact]
    public void WantsVersionedSymbols()
    {
        var elf = Read(_tools.Compile("gcc", Hello, "hello", "-lm"));
        var pow = Assert.Single(elf.Symbols, s => s.Name == "pow");
        Assert.Equal("pow@GLIBC_2.29", pow.VersionedName);
        Assert.Equal("libm.so.6", pow.Library);
        Assert.True(pow.IsWanted);
        Assert.Contains("__gmon_start__@Base", elf.Symbols.Where(s => s.IsWanted && s.Binding == ElfBinding.Weak).Select(s => s.VersionedName));
    }

    [Fact]
    public void WantsWhatItCopiesFromALibrary()
    {
        // At a fixed address, stdout is copied into the program: it is defined there and still the library's.
        var elf = Read(_tools.Compile("gcc", Hello, "hello", "-no-pie", "-fno-pie", "-lm"));
        var stdout = Assert.Single(elf.Symbols, s => s.Name == "stdout");
        Assert.True(stdout is { IsDefined: true, IsCopied: true, IsWanted: true });
        Assert.Equal("stdout@GLIBC_2.2.5", stdout.VersionedName);
        Assert.Equal(ElfKind.Executable, elf.Kind);
    }

    [Theory]
    [InlineData("-static", ElfKind.Executable)]
    [InlineData("-static-pie", ElfKind.PositionIndependentExecutable)]
    public void IsStaticWithoutAnInterpreter(string option, ElfKind kind)
    {
        var elf = Read(_tools.Compile("gcc", Hello, "hello", option, "-lm"));
        Assert.True(elf.IsStatic);
        Assert.Equal(kind, elf.Kind);
        Assert.Empty(elf.Needed);
    }

    [Fact]
    public void IsStrippedByTheLinker() => Assert.True(Read(_tools.Compile("gcc", Hello, "hello", "-s", "-lm")).IsStripped);

    [Theory]
    [InlineData("-Wl,--enable-new-dtags", false)]
    [InlineData("-Wl,--disable-new-dtags", true)]
    public void SaysWhereToSearch(string tags, bool isOld)
    {
        var elf = Read(_tools.Compile("gcc", Hello, "hello", "-lm", "-Wl,-rpath,$ORIGIN/../lib:/opt/lib", tags));
        Assert.Equal(["$ORIGIN/../lib", "/opt/lib"], (isOld ? elf.RPath : elf.RunPath).AsEnumerable());
        Assert.Equal(["$ORIGIN/../lib", "/opt/lib"], elf.SearchPath.AsEnumerable());
        Assert.Empty(isOld ? elf.RunPath : elf.RPath);
    }

    [Fact]
    public void IsAStrangerToA32BitOne()
    {
        var wide = Read(_tools.Compile("gcc", Hello, "wide", "-lm"));
        var foreign = Read(_tools.Compile("aarch64-linux-gnu-gcc", Hello, "foreign", "-lm"));
        Assert.NotEqual(wide.Abi, foreign.Abi);
        Assert.Equal(new ElfAbi(ElfClass.Bits64, ElfByteOrder.LittleEndian, ElfMachine.AArch64, 0), foreign.Abi);
        Assert.Contains("libm.so.6", foreign.Needed);
    }

    private static ElfFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        return ElfFile.Read(stream);
    }
}
