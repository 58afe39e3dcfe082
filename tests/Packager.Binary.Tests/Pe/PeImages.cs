using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Packager.Binary.Tests;

public sealed class PeImages
{
    [Fact]
    public void TellTheirVersionAndLanguages()
    {
        var pe = Read(LinkedImage.Link(LinkedImage.Version("1,2,65535,4", "5,6,7,8", 1033, 1031, 1033)));
        Assert.Equal(new Version(1, 2, 65535, 4), pe.Version!.File);
        Assert.Equal(new Version(5, 6, 7, 8), pe.Version.Product);
        Assert.Equal([1033, 1031], pe.Version.Languages);
    }

    [Theory]
    [InlineData("console", PeSubsystem.WindowsConsole)]
    [InlineData("windows", PeSubsystem.WindowsGui)]
    [InlineData("native", PeSubsystem.Native)]
    public void TellTheirSubsystem(string name, PeSubsystem subsystem)
    {
        var pe = Read(LinkedImage.Link("", "--subsystem", name));
        Assert.Equal((subsystem, PeMachine.Amd64), (pe.Subsystem, pe.Machine));
        Assert.Equal((false, true, false, false), (pe.IsLibrary, pe.Is64, pe.IsManaged, pe.IsSigned));
        Assert.Null(pe.Version);
    }

    [Fact]
    public void TellThatTheyAreLibraries() => Assert.True(Read(LinkedImage.Link("", "-shared")).IsLibrary);

    [Fact]
    public void TellTheirSections() => Assert.Contains(Read(LinkedImage.Link("")).Sections, section => section.Name == ".text" && section.RawLength > 0);

    [Fact]
    public void OfTheFrameworkHaveTheVersionOfTheirAssembly()
    {
        var libraries = Directory.GetFiles(RuntimeEnvironment.GetRuntimeDirectory(), "*.dll");
        Assert.True(libraries.Length > 100, "there are too few libraries to say anything");
        foreach (var library in libraries)
        {
            // Off Windows .NET takes this from the assembly's attributes, not from the resource.
            var expected = FileVersionInfo.GetVersionInfo(library);
            var pe = Read(File.ReadAllBytes(library));
            Assert.True(pe.IsManaged && pe.IsLibrary, library);
            Assert.Equal(
                new Version(expected.FileMajorPart, expected.FileMinorPart, expected.FileBuildPart, expected.FilePrivatePart), pe.Version!.File);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("MZ")]
    [InlineData("ELF and more, but no image of any kind; long enough for a DOS header of sixty-four bytes, though")]
    public void AreNotWhatElseThereIs(string text)
    {
        var bytes = System.Text.Encoding.ASCII.GetBytes(text);
        Assert.False(PeFile.HasMagic(new MemoryStream(bytes)));
        Assert.Throws<MalformedException>(() => Read(bytes));
    }

    private static PeFile Read(byte[] image) => PeFile.Read(new MemoryStream(image));
}
