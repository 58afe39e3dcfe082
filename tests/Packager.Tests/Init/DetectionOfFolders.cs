using Packager.Init;

namespace Packager.Tests.Init;

public class DetectionOfFolders
{
    [Fact]
    public void ScriptsRunOnEveryArchitecture()
    {
        using var folder = ProjectFolder.Sample("soothsayer");
        var project = Assert.IsType<ProgramFolder>(folder.Detect());
        Assert.Equal(["soothsay"], project.Programs.AsEnumerable());
        Assert.Equal("all", project.Architecture);
    }

    [Theory]
    [InlineData(62, "amd64")]
    [InlineData(183, "arm64")]
    [InlineData(40, "armhf")]
    [InlineData(3, "i386")]
    public void ElfHeaderNamesTheArchitecture(byte machine, string architecture)
    {
        using var folder = new ProjectFolder();
        var elf = new byte[64];
        "\u007fELF"u8.CopyTo(elf);
        elf[18] = machine;
        File.WriteAllBytes(Path.Combine(folder.Path, "tool"), elf);
        File.WriteAllBytes(Path.Combine(folder.Path, "libtool.so.1"), elf);
        var project = Assert.IsType<ProgramFolder>(folder.Detect());
        Assert.Equal(["tool"], project.Programs.AsEnumerable());
        Assert.Equal(architecture, project.Architecture);
    }

    [Fact]
    public void ProgramsForWindowsBecomeAnMsi()
    {
        using var folder = new ProjectFolder();
        // Managed code for any processor carries the number of x86.
        File.Copy(typeof(DetectionOfFolders).Assembly.Location, Path.Combine(folder.Path, "tool.exe"));
        Assert.Equal("msi/x86", Assert.IsType<ProgramFolder>(folder.Detect()).Architecture);
        folder.Write();
        var manifest = folder.Read("packaging/packager.yaml");
        Assert.Contains("\nformats: [msi/x86]\n", manifest, StringComparison.Ordinal);
        Assert.Contains("    dst: bin\n", manifest, StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyFolderIsAFault()
    {
        using var folder = new ProjectFolder();
        Assert.Null(folder.Detect());
        Assert.Equal("PKG1061", Assert.Single(folder.Diagnostics).Code);
    }
}
