using System.Diagnostics.CodeAnalysis;

namespace Packager.Binary.Tests;

/// <summary>What gcab packs, our reader takes out.</summary>
public sealed class CabinetsOfOthers
{
    [Theory]
    [InlineData("-c")]
    [InlineData("-cz")]
    [SuppressMessage("Performance", "CA1861", Justification = "Runs twice.")]
    public void AreReadBack(string create)
    {
        using var folder = new TemporaryFolder();
        var expected = new Dictionary<string, byte[]>(StringComparer.Ordinal)
        {
            ["a.bin"] = SampleData.Semicompressible(100_000),
            ["b.bin"] = [],
            ["c.bin"] = SampleData.Semicompressible(65_536, seed: 3),
        };
        foreach (var (name, content) in expected) File.WriteAllBytes(Path.Combine(folder.Path, name), content);
        var cabinet = Path.Combine(folder.Path, "a.cab");
        RealTool.Filter([], "gcab", [create, "-n", cabinet, .. expected.Keys.Select(name => Path.Combine(folder.Path, name))]);
        CabinetSample.AssertSame(expected, CabinetSample.Read(File.ReadAllBytes(cabinet)));
    }
}
