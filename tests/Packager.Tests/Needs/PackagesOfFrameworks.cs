using Packager.Debian;
using Packager.Model;

namespace Packager.Tests.Needs;

public sealed class PackagesOfFrameworks : IDisposable
{
    private readonly PayloadSketch _sketch = new();

    public void Dispose() => _sketch.Dispose();

    [Theory]
    [InlineData("Microsoft.NETCore.App", "10.0.0", "Minor", "dotnet-runtime-10.0 (>= 10.0.0)")]
    [InlineData("Microsoft.AspNetCore.App", "8.0.22", "LatestMinor", "aspnetcore-runtime-8.0 (>= 8.0.22)")]
    [InlineData("Microsoft.NETCore.App", "10.0.0-rc.2.25502.107", "LatestPatch", "dotnet-runtime-10.0 (>= 10.0.0~rc.2.25502.107)")]
    [InlineData("Microsoft.NETCore.App", "10.0.3", "Disable", "dotnet-runtime-10.0 (<< 10.0.4~), dotnet-runtime-10.0 (>= 10.0.3)")]
    [InlineData("Microsoft.NETCore.App", "8.0.1", "Major", "dotnet-runtime-8.0 (>= 8.0.1) | dotnet-runtime-9.0 | dotnet-runtime-10.0")]
    [InlineData("Microsoft.NETCore.App", "8.0.1", "latestMajor", "dotnet-runtime-10.0 | dotnet-runtime-9.0 | dotnet-runtime-8.0 (>= 8.0.1)")]
    public void CarryTheVersionInTheirNames(string framework, string version, string rollForward, string relation)
    {
        var text = $$"""{ "runtimeOptions": { "rollForward": "{{rollForward}}", "framework": { "name": "{{framework}}", "version": "{{version}}" } } }""";
        var needs = _sketch.Text("/usr/lib/app/app.runtimeconfig.json", text).Resolve(new OtherHost("Windows"));
        Assert.Equal(relation, string.Join(", ", Packager.Needs.DependsField.Merge(_sketch.Manifest, needs).Depends));
        Assert.Empty(_sketch.Bag);
    }

    [Theory]
    [InlineData("Contoso.App", "1.0.0")]
    [InlineData("Microsoft.NETCore.App", "newest")]
    public void ThatNobodyKnowsAreAFault(string framework, string version)
    {
        var text = $$"""{ "runtimeOptions": { "framework": { "name": "{{framework}}", "version": "{{version}}" } } }""";
        _sketch.Text("/usr/lib/app/app.runtimeconfig.json", text).Resolve(new OtherHost("Windows"));
        Assert.Equal("PKG1417", Assert.Single(_sketch.Bag).Code);
    }

    [Fact]
    public void CanBeIgnored()
    {
        _sketch.Manifest = _sketch.Manifest with { Dependencies = new() { Ignore = [new("Contoso.App", SourceLocation.None)] } };
        const string text = """{ "runtimeOptions": { "framework": { "name": "Contoso.App", "version": "1.0.0" } } }""";
        Assert.Empty(_sketch.Text("/usr/lib/app/app.runtimeconfig.json", text).Resolve(new OtherHost("Windows")));
        Assert.Empty(_sketch.Bag);
    }
}
