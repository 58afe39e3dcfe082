using System.Text.RegularExpressions;
using Packager.Tests.Toolchain;

namespace Packager.Binary.Tests;

/// <summary>binutils reads the same objects: a few of each kind that every Debian system has.</summary>
public sealed partial class ReadelfAsJudge : IDisposable
{
    private readonly CompiledObject _tools = new();

    public void Dispose() => _tools.Dispose();

    [Theory]
    [InlineData("/usr/bin/dpkg")]
    [InlineData("/usr/bin/apt-get")]
    [InlineData("/usr/bin/perl")]
    [InlineData("/usr/bin/bash")]
    [InlineData("/lib/x86_64-linux-gnu/libc.so.6")]
    [InlineData("/lib/x86_64-linux-gnu/libcrypto.so.3")]
    [InlineData("/lib/x86_64-linux-gnu/libapt-pkg.so.6.0")]
    [InlineData("/lib/x86_64-linux-gnu/libstdc++.so.6")]
    [InlineData("/usr/aarch64-linux-gnu/lib/libc.so.6")]
    public void AgreesOnSymbolsAndDynamicSection(string path)
    {
        using var stream = File.OpenRead(path);
        var elf = ElfFile.Read(stream);
        var dynamic = _tools.Run("readelf", "-dW", path);
        Assert.Equal(Values(dynamic, "NEEDED"), elf.Needed);
        Assert.Equal(Values(dynamic, "SONAME").SingleOrDefault(), elf.Soname);
        Assert.Equal(Values(dynamic, "(?:RUN|R)PATH").SelectMany(p => p.Split(':')), elf.SearchPath);
        Assert.Equal(BuildIdOf(path), elf.BuildId);
        Assert.False(elf.HasTail);
        Assert.Equal(SymbolsOf(path), elf.Symbols.Where(s => s.Binding != ElfBinding.Local).Select(Shown));
    }

    private string? BuildIdOf(string path) =>
        Regex.Match(_tools.Run("readelf", "-n", path), "Build ID: ([0-9a-f]+)") is { Success: true } match ? match.Groups[1].Value : null;

    private static IEnumerable<string> Values(string dynamic, string tag) =>
        Regex.Matches(dynamic, @$"\({tag}\).*\[(.*)\]").Select(m => m.Groups[1].Value);

    // readelf shows no version for the symbol that stands for a version itself.
    private static string Shown(ElfSymbol symbol) => (symbol.IsDefined ? "+" : "-") + symbol.Name
        + (symbol.Version is null || symbol.Version == symbol.Name ? "" : "@" + symbol.Version);

    private IEnumerable<string> SymbolsOf(string path)
    {
        foreach (var line in _tools.Run("readelf", "--dyn-syms", "-W", path).Split('\n'))
        {
            if (SymbolLine().Match(line) is not { Success: true } match || match.Groups["binding"].Value == "LOCAL") continue;
            var name = match.Groups["name"].Value.Replace("@@", "@", StringComparison.Ordinal);
            yield return (match.Groups["section"].Value == "UND" ? "-" : "+") + name;
        }
    }

    // Num: Value Size Type Bind Vis Ndx Name [(version index)], with other attributes in brackets before Ndx on some machines.
    [GeneratedRegex(@"^\s*\d+: \S+\s+\S+ \S+\s+(?<binding>\S+)\s+\S+\s+(?:\[[^]]*\]\s+)?(?<section>\S+) ?(?<name>\S*)(?: \(\d+\))?$")]
    private static partial Regex SymbolLine();
}
