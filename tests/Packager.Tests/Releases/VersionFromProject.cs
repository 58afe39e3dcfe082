namespace Packager.Tests.Releases;

public sealed class VersionFromProject : IDisposable
{
    private const string Manifest = "version: project\nmtime: 2026-01-01\n";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("app.csproj", "<Project><PropertyGroup><Version> 1.2.3 </Version></PropertyGroup></Project>", "1.2.3")]
    [InlineData("app.csproj", "<Project><PropertyGroup><VersionPrefix>1.2</VersionPrefix><VersionSuffix>rc1</VersionSuffix></PropertyGroup></Project>", "1.2-rc1")]
    [InlineData("Directory.Build.props", "<Project><PropertyGroup><Version>4.0</Version></PropertyGroup></Project>", "4.0")]
    [InlineData("pyproject.toml", "[build-system]\nversion = '9'\n[project]\nname = 'x'\nversion = \"2.0rc1\"\n", "2.0rc1")]
    [InlineData("pyproject.toml", "[tool.poetry]\nversion = '2.1'\n", "2.1")]
    [InlineData("Cargo.toml", "[package]\nversion = \"0.3.0\"\n", "0.3.0")]
    [InlineData("package.json", """{ "name": "x", "version": "3.1.4" }""", "3.1.4")]
    public void IsRead(string file, string text, string version)
    {
        _folder.Write(file, text);
        Assert.Equal(version, Facts.Read(_folder, Manifest).Version);
    }

    [Fact]
    public void IsTheNamedProjects()
    {
        _folder.Write("other.csproj", "<Project><PropertyGroup><Version>9</Version></PropertyGroup></Project>");
        _folder.Write("src/app/app.csproj", "<Project><PropertyGroup><Version>1.0</Version></PropertyGroup></Project>");
        Assert.Equal("1.0", Facts.Read(_folder, Manifest + "build: { dotnet: { project: src/app } }").Version);
    }

    [Fact]
    public void IsLookedForAboveAsWell()
    {
        _folder.Write("Directory.Build.props", "<Project><PropertyGroup><Version>4.0</Version></PropertyGroup></Project>");
        _folder.Write("src/app/app.csproj", "<Project/>");
        Assert.Equal("4.0", Facts.Read(_folder, Manifest + "build: { dotnet: { project: src/app/app.csproj } }").Version);
    }

    [Theory]
    [InlineData("app.csproj", "<Project><PropertyGroup><Version>$(Base).1</Version></PropertyGroup></Project>")]
    [InlineData("app.csproj", "<Project><PropertyGroup>")]
    [InlineData("package.json", "[]")]
    [InlineData("package.json", "{")]
    [InlineData("pyproject.toml", "[project]\ndynamic = ['version']\n")]
    public void IsDiagnosedWhenItIsNotPlain(string file, string text)
    {
        _folder.Write(file, text);
        Assert.Equal("PKG1136", Facts.Fault(_folder, Manifest));
    }
}
