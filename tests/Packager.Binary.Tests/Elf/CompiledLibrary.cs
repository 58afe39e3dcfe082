using Packager.Tests.Toolchain;

namespace Packager.Binary.Tests;

public sealed class CompiledLibrary : IDisposable
{
    private readonly CompiledObject _tools = new();

    public void Dispose() => _tools.Dispose();

    [Fact]
    public void DefinesItsOwnVersions()
    {
        File.WriteAllText(_tools.Path("map"), "ONE { global: first; local: *; };\nTWO { global: second; } ONE;\n");
        var elf = Read(_tools.Compile("gcc", "int first(void) { return 1; } int second(void) { return 2; }", "libx.so.1",
            "-shared", "-fPIC", "-Wl,-soname,libx.so.1", "-Wl,--version-script=" + _tools.Path("map")));
        Assert.Equal("libx.so.1", elf.Soname);
        Assert.Equal(ElfKind.SharedLibrary, elf.Kind);
        var names = elf.Symbols.Where(s => !s.IsWanted).Select(s => s.VersionedName).ToList();
        Assert.Contains("first@ONE", names);
        Assert.Contains("second@TWO", names);
    }

    [Fact]
    public void IsALibraryThoughItCanBeRun()
    {
        // libc.so.6 has an interpreter; its soname tells it from a program.
        var elf = Read(_tools.Compile("gcc", """const char i[] __attribute__((section(".interp"))) = "/lib64/ld-linux-x86-64.so.2";""",
            "libi.so", "-shared", "-fPIC", "-Wl,-soname,libi.so"));
        Assert.Equal("/lib64/ld-linux-x86-64.so.2", elf.Interpreter);
        Assert.Equal(ElfKind.SharedLibrary, elf.Kind);
    }

    [Fact]
    public void WantsUnversionedSymbolsOfAnUnversionedLibrary()
    {
        _tools.Compile("gcc", "int plain(void) { return 1; }", "libplain.so", "-shared", "-fPIC");
        var elf = Read(_tools.Compile("gcc", "int plain(void); int main(void) { return plain(); }", "user", "-L" + _tools.Folder, "-lplain"));
        var plain = Assert.Single(elf.Symbols, s => s.Name == "plain");
        Assert.Equal("plain@Base", plain.VersionedName);
        Assert.Null(plain.Library);
    }

    [Fact]
    public void IsMerelyRelocatableBeforeLinking()
    {
        var elf = Read(_tools.Compile("gcc", "int x(void) { return 1; }", "x.o", "-c"));
        Assert.Equal(ElfKind.Relocatable, elf.Kind);
        Assert.False(elf.IsLoadable);
        Assert.False(elf.IsDynamic);
    }

    [Fact]
    public void LeavesItsHeadersToItsDebugFile()
    {
        var library = _tools.Compile("gcc", "#include <stdio.h>\nint x(void) { return puts(\"x\"); }", "libx.so", "-shared", "-fPIC", "-g");
        _tools.Run("objcopy", "--only-keep-debug", library, _tools.Path("libx.debug"));
        var elf = Read(_tools.Path("libx.debug"));
        Assert.False(elf.IsDynamic);
        Assert.Empty(elf.Needed);
        Assert.False(elf.IsStripped);
    }

    private static ElfFile Read(string path)
    {
        using var stream = File.OpenRead(path);
        return ElfFile.Read(stream);
    }
}
