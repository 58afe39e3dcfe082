using Packager.Init;

namespace Packager.Tests.Init;

public class DetectionOfPython
{
    [Fact]
    public void ScriptsOfPyprojectNameTheFunction()
    {
        using var folder = ProjectFolder.Sample("python-http");
        var project = Assert.IsType<PythonProject>(folder.Detect());
        Assert.Equal(("hello_python.server", "main"), project.Start.Function);
        Assert.Equal(("hello-python", "0.2.0", "MIT", "3.10"), (project.Name, project.Version, project.License, project.LeastPython));
        Assert.True(project.IsService);
        Assert.Null(project.Requirements);
    }

    [Fact]
    public void DependenciesOfPyprojectAreBroughtAlong()
    {
        using var folder = new ProjectFolder().With("app.py", "print()").With("pyproject.toml", """
            [project]
            name = "shop"
            dependencies = [
              "requests[security]>=2",  # with a list of extras
            ]
            """);
        Assert.Equal(".", Assert.IsType<PythonProject>(folder.Detect()).Requirements);
    }

    [Theory]
    [InlineData("license = { text = \"MIT\" }", "MIT")]
    [InlineData("license = {text='Apache-2.0'}", "Apache-2.0")]
    [InlineData("license = { text = \"All rights reserved.\" }", null)]
    [InlineData("license = { file = \"LICENSE\" }", null)]
    public void LicenceOfPyprojectMayStandInATable(string line, string? license)
    {
        using var folder = new ProjectFolder().With("app.py", "print()").With("pyproject.toml", $"[project]\nname = \"shop\"\n{line}\n");
        Assert.Equal(license, Assert.IsType<PythonProject>(folder.Detect()).License);
    }

    [Fact]
    public void RequirementsFileIsBroughtAlongUnlessItIsEmpty()
    {
        using var folder = new ProjectFolder().With("app.py", "print()").With("requirements.txt", "# nothing yet\n");
        Assert.Null(Assert.IsType<PythonProject>(folder.Detect()).Requirements);
        folder.With("requirements.txt", "flask==3.0.0\n");
        Assert.Equal("requirements.txt", Assert.IsType<PythonProject>(folder.Detect()).Requirements);
    }

    [Fact]
    public void PackageWithMainIsStartedAsModule()
    {
        using var folder = new ProjectFolder("shop").With("setup.py", "").With("src/shop/__main__.py", "print()");
        var project = Assert.IsType<PythonProject>(folder.Detect());
        Assert.Equal(("src", "shop"), (project.Source, project.Start.Module));
    }

    [Fact]
    public void ManageIsADjangoSite()
    {
        using var folder = new ProjectFolder().With("manage.py", """os.environ.setdefault("DJANGO_SETTINGS_MODULE", "shop.settings")""");
        var project = Assert.IsType<PythonProject>(folder.Detect());
        Assert.Equal("shop", project.Start.Django);
        Assert.True(project.IsService);
    }

    [Fact]
    public void ProjectWithoutProgramIsAFault()
    {
        using var folder = new ProjectFolder().With("pyproject.toml", "[project]\nname = \"shop\"\n");
        Assert.Null(folder.Detect());
        Assert.Equal("PKG1063", Assert.Single(folder.Diagnostics).Code);
    }
}
