using Packager.Binary;

namespace Packager.Msi.Tests;

/// <summary>The committed native programs (docs/decisions/0006).</summary>
public sealed class NativePrograms
{
    private static readonly string Native = Path.Combine(Repository(), "src/Packager.Msi/Native");

    /// <summary>The committed programs.</summary>
    public static TheoryData<string> Programs => [.. Directory.GetFiles(Path.Combine(Native, "Built")).Where(path => Path.GetExtension(path) is ".exe" or ".dll").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Fact]
    public void AreWhatTheirSourcesBuild()
    {
        using var folder = new TemporaryFolder();
        RealTool.Run(Path.Combine(Native, "build.sh"), folder.Path);
        var (built, committed) = (Sources(folder.Path), Sources(Path.Combine(Native, "Built")));

        Assert.Equal(committed.Sums, built.Sums);
        foreach (var program in Programs)
        {
            var (made, kept) = (Path.Combine(folder.Path, program), Path.Combine(Native, "Built", program));
            // Another compiler makes other bytes of the same source.
            if (built.Compiler == committed.Compiler) Assert.Equal(File.ReadAllBytes(kept), File.ReadAllBytes(made));
            Assert.Equal(Imports(kept), Imports(made));
        }
    }

    [Theory, MemberData(nameof(Programs))]
    public void NeedNothingButWindows(string program) => Assert.Subset(
        new HashSet<string>(["advapi32.dll", "kernel32.dll", "msi.dll"]),
        Imports(Path.Combine(Native, "Built", program)));

    [Theory, MemberData(nameof(Programs))]
    public void SayWhoTheyAre(string program)
    {
        using var stream = File.OpenRead(Path.Combine(Native, "Built", program));
        var read = PeFile.Read(stream);

        Assert.Equal(program.Contains("-x64.", StringComparison.Ordinal), read.Is64);
        Assert.NotNull(read.Version);
    }

    [Theory, InlineData("x64"), InlineData("x86")]
    public void ExportTheirActionsByPlainNames(string processor)
    {
        var tables = RealTool.Run("x86_64-w64-mingw32-objdump", "-p", Path.Combine(Native, "Built", $"install-steps-{processor}.dll"));

        Assert.Matches(@"\] RemoveFolders\s", tables);
        Assert.Matches(@"\] RunStep\s", tables);
    }

    private static (string Compiler, string Sums) Sources(string folder)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, "sources.txt"));
        return (string.Join('\n', lines[..2]), string.Join('\n', lines[2..]));
    }

    /// <summary>The libraries that it is linked to.</summary>
    private static HashSet<string> Imports(string program) => RealTool.Run("x86_64-w64-mingw32-objdump", "-p", program).Split('\n').Select(line => line.Trim())
        .Where(line => line.StartsWith("DLL Name: ", StringComparison.Ordinal)).Select(line => line["DLL Name: ".Length..].ToLowerInvariant()).ToHashSet(StringComparer.Ordinal);

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Packager.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
