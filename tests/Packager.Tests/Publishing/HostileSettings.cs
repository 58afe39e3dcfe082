using Packager.Model;
using Packager.Publishing;

namespace Packager.Tests.Publishing;

/// <summary>Values of the manifest's <c>repository</c> block that would become more than values in a Release file, a path or a line of sources.</summary>
public sealed class HostileSettings
{
    [Theory]
    [InlineData("origin: \"x\\nSuite: evil\"", "PKG4023")]
    [InlineData("label: \"x\\nSHA256:\"", "PKG4023")]
    [InlineData("description: \"x\\r\"", "PKG4023")]
    [InlineData("url: \"https://x.example.com\\nTrusted: yes\"", "PKG4023")]
    [InlineData("url: \"javascript:alert(1)\"", "PKG4023")]
    [InlineData("component: ../../etc", "PKG4005")]
    [InlineData("architectures: [\"amd64 evil\"]", "PKG4005")]
    [InlineData("channels: [{ name: a/../b }]", "PKG4005")]
    [InlineData("channels: [{ name: qa, codename: \"x\\ny\" }]", "PKG4005")]
    public void AreRefused(string line, string code)
    {
        using var folder = new TemporaryFolder();
        var manifest = Path.Combine(folder.Path, "packager.yaml");
        File.WriteAllText(manifest, $"packager: 1\nname: hello\nversion: \"1\"\nmaintainer: J <j@example.com>\ndescription: x\nrepository: {{ {line} }}\n");
        var bag = new DiagnosticBag();
        RepositoryPlace.Read(manifest, new Dictionary<string, string>(), bag);
        Assert.Equal(code, Assert.Single(bag, diagnostic => diagnostic.Severity == Severity.Error).Code);
    }

    [Fact]
    public void AreRefusedOnTheCommandLine()
    {
        var bag = new DiagnosticBag();
        RepositoryPlace.Read(null, new Dictionary<string, string>(), bag).WithOrigin("x\nSuite: evil", bag);
        Assert.Equal("PKG4023", Assert.Single(bag).Code);
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("99999999999999999")]
    public void AreRefusedInTheEnvironment(string epoch)
    {
        var bag = new DiagnosticBag();
        RepositoryPlace.Read(null, new Dictionary<string, string> { ["SOURCE_DATE_EPOCH"] = epoch }, bag);
        Assert.Equal("PKG1130", Assert.Single(bag).Code);
    }

    [Fact]
    public void OfDistributionsAreFoundFromTheManifest()
    {
        using var folder = new TemporaryFolder();
        var manifest = Path.Combine(folder.Path, "packager.yaml");
        File.WriteAllText(manifest, "packager: 1\nname: hello\nrepository: { channels: [{ name: production, base: bookworm/Packages.xz }] }\n");
        var bag = new DiagnosticBag();
        var place = RepositoryPlace.Read(manifest, new Dictionary<string, string>(), bag);
        Assert.Empty(bag);
        Assert.Equal(Path.Combine(folder.Path, "bookworm/Packages.xz"), Assert.Single(place.Settings.Channel("production").Base));
    }
}
