namespace Packager.Msi.Tests;

/// <summary>Component codes are those that the WiX Toolset makes, so that products which move here keep their components.</summary>
public sealed class CodesOfComponents
{
    [Theory]
    [InlineData(@"ProgramFilesFolder\msipackage", "test.txt", "E597A58A-03CB-50D8-93E3-DABA263F233A")]
    [InlineData(@"ProgramFilesFolder\guidcompatibility", "Foo.bar", "AD87A3DE-042B-5CB1-82C8-782626737A3B")]
    public void OfFilesFollowFromFolderAndName(string directory, string name, string expected) =>
        Assert.Equal(new Guid(expected), ComponentGuid.OfFile(directory, name));

    [Theory]
    [InlineData(RegistryRoot.ClassesRoot, false, "246B5173-0924-511B-8828-77DD3BE87C7D")]
    [InlineData(RegistryRoot.CurrentUser, false, "663BDBDA-FAAF-5B7A-B8BA-D1AB3B5284CD")]
    [InlineData(RegistryRoot.LocalMachine, false, "6A5C002D-C0C9-5B03-B883-BE3DF3FA21A6")]
    [InlineData(RegistryRoot.MachineOrUser, false, "529D5485-ED3E-5D1C-8517-A32103A08F76")]
    [InlineData(RegistryRoot.Users, false, "0C78D91F-7913-5747-918C-322DA2A15823")]
    [InlineData(RegistryRoot.ClassesRoot, true, "A2D16D0D-8856-5B34-804F-64E0EE691ACD")]
    [InlineData(RegistryRoot.CurrentUser, true, "CE5B9399-8F69-50E4-AE76-9F5C3F5A4D72")]
    [InlineData(RegistryRoot.LocalMachine, true, "45973AE0-BFEF-5A88-AC82-416C9699ED23")]
    [InlineData(RegistryRoot.MachineOrUser, true, "841288A2-7520-5CA5-8CA0-4B4711D3F669")]
    [InlineData(RegistryRoot.Users, true, "0AC9C5B2-E60A-5CD9-9A4E-B5DEABAD1D14")]
    public void OfRegistryValuesFollowFromRootKeyNameAndBitness(RegistryRoot root, bool is64Bit, string expected) =>
        Assert.Equal(new Guid(expected), ComponentGuid.OfRegistry(root, @"WixToolset\TestKey", "Compat", is64Bit));

    [Fact]
    public void OfFoldersDifferByProduct() =>
        Assert.NotEqual(ComponentGuid.OfFolder(new Guid("6D3C9A52-5D2B-4E0F-8C39-1B0A5E7F2D44"), "environment"), ComponentGuid.OfFolder(Guid.Empty, "environment"));
}
