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
    public void HiddenFilesDeadLinksAndPipesAreNoPrograms()
    {
        if (OperatingSystem.IsWindows()) return;
        using var folder = new ProjectFolder().With("tool", "#!/bin/sh\n").With(".hidden", "#!/bin/sh\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "dead"), "nowhere");
        Rendering.Tool.Run("mkfifo", Path.Combine(folder.Path, "pipe"));
        Assert.Equal(["tool"], Assert.IsType<ProgramFolder>(folder.Detect()).Programs.AsEnumerable());
    }

    [Fact]
    public void CommandsOfOneNameKeepTheirSuffixAndNamesNoShellTakesStayOutOfBin()
    {
        using var folder = new ProjectFolder().With("a.sh", "#!/bin/sh\n").With("a.py", "#!/usr/bin/python3\n").With("b.sh", "#!/bin/sh\n").With("my tool", "#!/bin/sh\n").With("-x", "#!/bin/sh\n");
        folder.Write();
        var manifest = folder.Read("packaging/packager.yaml");
        Assert.Equal(["bin/a.py", "bin/a.sh", "bin/b"], manifest.Split('\n').Where(l => l.Contains("dst: bin/", StringComparison.Ordinal)).Select(l => l.Trim()["dst: ".Length..]));
    }

    [Fact]
    public void EmptyFolderIsAFault()
    {
        using var folder = new ProjectFolder();
        Assert.Null(folder.Detect());
        Assert.Equal("PKG1061", Assert.Single(folder.Diagnostics).Code);
    }
}
