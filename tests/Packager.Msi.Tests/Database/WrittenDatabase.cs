using Packager.Binary;

namespace Packager.Msi.Tests.Database;

/// <summary>msitools reads what we write.</summary>
public sealed class WrittenDatabase : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Theory]
    [InlineData(CompoundFileVersion.V3)]
    [InlineData(CompoundFileVersion.V4)]
    public void IsReadByMsitools(CompoundFileVersion version)
    {
        var file = Path.Combine(_folder.Path, "a.msi");
        File.WriteAllBytes(file, SmallPackage.Write(SmallPackage.Draft().Build(), version));
        Assert.Contains("ProductName\tGrüße", RealTool.Run("msiinfo", "export", file, "Property"), StringComparison.Ordinal);
        Assert.Equal("no cabinet", RealTool.Run("msiinfo", "extract", file, "product.cab"));
        Assert.Contains("Template: x64;1033", RealTool.Run("msiinfo", "suminfo", file), StringComparison.Ordinal);
        Assert.Contains("Broken\tInstalled\t-3", RealTool.Run("msiinfo", "export", file, "InstallExecuteSequence"), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();
}
