using Packager.Tests.Toolchain;

namespace Packager.Binary.Tests;

/// <summary>A loader needs no section headers, and some tools cut them off; then the length of the symbol table must be found out.</summary>
public sealed class WithoutSectionHeaders : IDisposable
{
    private const string Source = "#include <stdio.h>\n#include <math.h>\nint twice(int x) { printf(\"%f\", pow(x, 2.5)); return 2 * x; }\n";

    private readonly CompiledObject _tools = new();

    public void Dispose() => _tools.Dispose();

    [Theory]
    [InlineData("-shared -fPIC -Wl,--hash-style=gnu")]
    [InlineData("-shared -fPIC -Wl,--hash-style=sysv")]
    [InlineData("-shared -fPIC -Wl,--hash-style=both")]
    [InlineData("-Wl,--hash-style=gnu")]
    [InlineData("-Wl,--hash-style=gnu -no-pie")]
    public void TheSameSymbolsAreFound(string options)
    {
        var isLibrary = options.Contains("-shared", StringComparison.Ordinal);
        var path = _tools.Compile("gcc", Source + (isLibrary ? "" : "int main(void) { return twice(1); }"), "x", [.. options.Split(' '), "-lm"]);
        var whole = Read(File.ReadAllBytes(path));
        var bare = Read(WithoutSections(path));
        Assert.NotEmpty(whole.Symbols);
        Assert.Equal<IEnumerable<ElfSymbol>>([.. whole.Symbols], [.. bare.Symbols]);
        Assert.Equal<IEnumerable<string>>([.. whole.Needed], [.. bare.Needed]);
    }

    private static byte[] WithoutSections(string path)
    {
        var bytes = File.ReadAllBytes(path);
        // e_shoff, e_shentsize, e_shnum and e_shstrndx of a 64-bit header.
        bytes.AsSpan(0x28, 8).Clear();
        bytes.AsSpan(0x3a, 6).Clear();
        return bytes;
    }

    private static ElfFile Read(byte[] bytes) => ElfFile.Read(new MemoryStream(bytes));
}
