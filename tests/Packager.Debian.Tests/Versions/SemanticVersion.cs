using Packager.Model;

namespace Packager.Debian.Tests.Versions;

public sealed class SemanticVersion
{
    [Theory]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("v1.2.3", "1.2.3")]
    [InlineData("1.2.3-beta.1", "1.2.3~beta.1")]
    [InlineData("1.2.3-beta-2", "1.2.3~beta.2")]
    [InlineData("1.2.3-SNAPSHOT-4f5e", "1.2.3~SNAPSHOT.4f5e")]
    [InlineData("1.2.3+build-5", "1.2.3+build.5")]
    [InlineData("1.2.3-4-gabc123", "1.2.3+4.gabc123")]
    [InlineData("v1.2.3-0-gabc123-dirty", "1.2.3+0.gabc123.dirty")]
    [InlineData("1.2.3-rc.1-4-gabc123", "1.2.3~rc.1+4.gabc123")]
    [InlineData("1.2rc1", "1.2~rc1")]
    [InlineData("1.2.dev4", "1.2~dev4")]
    [InlineData("1.2a1.dev4", "1.2~a1.dev4")]
    [InlineData("1.2.post1", "1.2.post1")]
    [InlineData("1.1.1a", "1.1.1a")]
    [InlineData("2024.01.02", "2024.01.02")]
    [InlineData("1.2.3.4-rc1", "1.2.3.4~rc1")]
    [InlineData("7", "7")]
    public void BecomesDebians(string version, string debian) => Assert.Equal(debian, Map(version, VersionMapping.FromSemantic));

    [Theory]
    [InlineData("1.10", "1.10.0")]
    [InlineData("2024.01.02", "2024.1.2")]
    [InlineData("7-rc1", "7.0.0~rc1")]
    [InlineData("v0.0.0-rc0", "0.0.0~rc0")]
    [InlineData("1.2.3-4-gabc123", "1.2.3+4.gabc123")]
    [InlineData("v1.2.3.4", "1.2.3.4")]
    [InlineData("1.2.3~foo", "1.2.3~foo")]
    public void BecomesDebiansAsInNfpm(string version, string debian) => Assert.Equal(debian, Map(version, VersionMapping.FromNfpm));

    [Theory]
    [InlineData("1.2.3-rc1")]
    [InlineData("1.2.3rc1")]
    [InlineData("v1.2.3.beta")]
    public void IsRefusedVerbatimWhenItWouldSortAfterItsRelease(string version)
    {
        var bag = new DiagnosticBag();
        VersionMapping.Verbatim(new VersionParts(new(version, SourceLocation.None)), bag);
        Assert.Equal("PKG1105", Assert.Single(bag).Code);
    }

    // semver.org §11: the precedence that its own example gives, and what surrounds it.
    [Fact]
    public void KeepsItsPrecedence()
    {
        string[] rising =
        [
            "1.0.0-1", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.2", "1.0.0-alpha.10", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2",
            "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0-rc.1-3-gabcd", "1.0.0", "1.0.0-1-gabcd", "1.0.0-12-gabcd", "1.0.1-alpha", "1.0.1", "1.10.0",
        ];
        var mapped = rising.Select(v => DebianVersion.Parse(Map(v, VersionMapping.FromSemantic))).ToList();
        foreach (var (earlier, later) in mapped.Zip(mapped.Skip(1))) Assert.True(earlier < later, $"{earlier} < {later}");
    }

    [Fact]
    public void TakesItsOtherPartsFromTheManifest()
    {
        var parts = new VersionParts(At("1.2.3-beta+old")) { Prerelease = At("rc-1"), Metadata = At("git"), Revision = At("2"), Epoch = At("1") };
        Assert.Equal("1:1.2.3~rc.1+git-2", VersionMapping.FromSemantic(parts, [])!.ToString());
    }

    [Theory]
    [InlineData("1.2.3-1", "PKG1106")]
    [InlineData("1.0_2", "PKG1102")]
    [InlineData("1.0-a_2", "PKG1102")]
    [InlineData("next", "PKG1101")]
    [InlineData("", "PKG1101")]
    public void IsDiagnosed(string version, string code)
    {
        var bag = new DiagnosticBag();
        VersionMapping.FromSemantic(new VersionParts(At(version)), bag);
        Assert.Equal(code, Assert.Single(bag).Code);
    }

    private static Located<string> At(string text) => new(text, SourceLocation.None);

    private static string Map(string version, Func<VersionParts, DiagnosticBag, DebianVersion?> mapping)
    {
        var bag = new DiagnosticBag();
        var mapped = mapping(new VersionParts(At(version)), bag);
        Assert.DoesNotContain(bag, d => d.Severity == Severity.Error);
        return mapped!.ToString();
    }
}
