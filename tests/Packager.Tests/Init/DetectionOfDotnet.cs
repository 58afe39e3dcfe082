using Packager.Init;

namespace Packager.Tests.Init;

public class DetectionOfDotnet
{
    private const string Console = """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup></Project>""";

    [Fact]
    public void WebSdkIsAService()
    {
        using var folder = ProjectFolder.Sample("dotnet-web");
        var project = Assert.IsType<DotnetProject>(folder.Detect());
        Assert.True(project.IsWeb && project.IsService);
        Assert.Equal(("hello-web", "HelloWeb.csproj", "0.3.0"), (project.Name, project.ProjectFile, project.Version));
    }

    [Fact]
    public void ConsoleIsACommand()
    {
        using var folder = ProjectFolder.Sample("dotnet-command");
        var project = Assert.IsType<DotnetProject>(folder.Detect());
        Assert.False(project.IsService);
        Assert.Null(project.Version);
    }

    [Fact]
    public void ProgramIsFoundBesideItsLibrariesAndTests()
    {
        using var folder = new ProjectFolder()
            .With("src/Shop/Shop.csproj", Console)
            .With("src/Shop.Core/Shop.Core.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""")
            .With("tests/Shop.Tests/Shop.Tests.csproj", """
                <Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType></PropertyGroup>
                <ItemGroup><PackageReference Include="Microsoft.NET.Test.Sdk" /></ItemGroup></Project>
                """);
        Assert.Equal("src/Shop/Shop.csproj", Assert.IsType<DotnetProject>(folder.Detect()).ProjectFile);
    }

    [Fact]
    public void TwoProgramsAreAFaultThatNamesBoth()
    {
        using var folder = new ProjectFolder().With("A/A.csproj", Console).With("B/B.csproj", Console);
        Assert.Null(folder.Detect());
        var fault = Assert.Single(folder.Diagnostics);
        Assert.Equal("PKG1062", fault.Code);
        Assert.Contains("A/A.csproj, B/B.csproj", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void LibrariesAloneAreAFault()
    {
        using var folder = new ProjectFolder().With("A.csproj", """<Project Sdk="Microsoft.NET.Sdk" />""");
        Assert.Null(folder.Detect());
        Assert.Equal("PKG1063", Assert.Single(folder.Diagnostics).Code);
    }

    [Theory]
    [InlineData("<Project")]
    [InlineData("<Project></Oops>")]
    public void BrokenXmlIsAFaultWithItsPlace(string text)
    {
        using var folder = new ProjectFolder().With("A.csproj", text);
        Assert.Null(folder.Detect());
        var fault = Assert.Single(folder.Diagnostics);
        Assert.Equal(("PKG1064", 1), (fault.Code, fault.Location.Line));
    }

    [Fact]
    public void EntitiesAreNeverRead()
    {
        using var folder = new ProjectFolder().With("A.csproj", """<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><Project>&b;</Project>""");
        Assert.Null(folder.Detect());
        Assert.Equal("PKG1064", Assert.Single(folder.Diagnostics).Code);
    }
}
