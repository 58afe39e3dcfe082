using Packager.Debian;
using Packager.Manifest;
using Packager.Model;
using Packager.Needs.Rules;

namespace Packager.Tests.Needs;

public sealed class PackagesByRelease : IDisposable
{
    private readonly PayloadSketch _sketch = new();

    public PackagesByRelease() => _sketch
        .Text("/usr/lib/app/app.runtimeconfig.json", """{ "runtimeOptions": { "includedFrameworks": [ { "name": "Microsoft.NETCore.App", "version": "10.0.12" } ] } }""")
        .Text("/usr/lib/app/System.Security.Cryptography.dll", "x").Text("/usr/lib/app/System.Net.Security.dll", "x")
        .Text("/usr/lib/app/libcoreclr.so", "no object, so that no library is asked for");

    public void Dispose() => _sketch.Dispose();

    [Theory]
    [InlineData("debian/12", "libicu72", "libssl3")]
    [InlineData("debian/13,debian/12", "libicu76 | libicu72", "libssl3t64 | libssl3")]
    [InlineData("ubuntu/22.04,ubuntu/24.04,debian/13", "libicu76 | libicu74 | libicu70", "libssl3t64 | libssl3")]
    public void AreAlternativesNewestFirst(string releases, string icu, string openssl)
    {
        Name(releases);
        var needs = _sketch.Resolve(new OtherHost("Windows"));
        Assert.Equal([icu, openssl, "ca-certificates", "tzdata"], needs.Where(n => n.Field == "Depends").Select(n => n.Relation));
        Assert.Equal("libgssapi-krb5-2", Assert.Single(needs, n => n.Field == "Recommends").Relation);
        Assert.Equal("rule dotnet-icu", needs[0].Source);
    }

    [Fact]
    public void AreThoseOfDebian12And13UnlessNamed() =>
        Assert.Equal("libicu76 | libicu72", _sketch.Resolve(new OtherHost("Windows"))[0].Relation);

    [Fact]
    public void ThatIsNotKnownIsAFault()
    {
        Name("debian/12,debain/13");
        _sketch.Resolve(new OtherHost("Windows"));
        var fault = Assert.Single(_sketch.Bag);
        Assert.Equal(("PKG1416", "did you mean 'debian/13'?"), (fault.Code, fault.Hint));
    }

    [Fact]
    public void AreKnownToEveryRule()
    {
        foreach (var rule in DotnetRules.Embedded.Rules) Assert.All(KnownReleases.Names, r => Assert.NotNull(rule.PackageOn(r)));
    }

    [Fact]
    public void CanBeExcludedOneByOne()
    {
        _sketch.Manifest = _sketch.Manifest with { Dependencies = new DependenciesSection { Exclude = [new("libicu72", default), new("tzdata", default)] } };
        var needs = _sketch.Resolve(new OtherHost("Windows"));
        Assert.Equal("libicu76", needs[0].Relation);
        Assert.DoesNotContain(needs, n => n.Relation == "tzdata");
    }

    private void Name(string releases) => _sketch.Manifest = _sketch.Manifest with
    {
        Dependencies = new() { Releases = [.. releases.Split(',').Select(r => new Located<string>(r, SourceLocation.None))] },
    };
}
