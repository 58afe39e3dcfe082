namespace Packager.Tests.Sources;

/// <summary>What stands in the way of a source package is told with what to do.</summary>
public sealed class SourceThatCannotBeMade
{
    [Fact]
    public void NeedsASeries()
    {
        using var project = new SourceProject();
        Assert.Equal("PKG4101", Assert.Single(project.Faults()).Code);
        Assert.Equal(["PKG4101", "PKG4101"], project.Faults("Noble", "jammy", "jammy").Select(f => f.Code));
    }

    [Theory, InlineData("no ble"), InlineData("../x"), InlineData("")]
    public void TellsASeriesThatIsNoneBeforeItBecomesPartOfAVersion(string series)
    {
        using var project = new SourceProject();
        Assert.Equal("PKG4101", Assert.Single(project.Faults(series)).Code);
    }

    [Fact]
    public void RefusesFilesThatABuilderWouldNotHave()
    {
        using var project = new SourceProject();
        project.Write("made-by-hand.txt", "x");
        project.Manifest("overrides: { deb: { contents: [{ src: ../made-by-hand.txt, dst: /usr/share/greeter/x }] } }");
        var fault = Assert.Single(project.Faults("noble"));
        Assert.Equal("PKG4105", fault.Code);
        Assert.Contains("/usr/share/greeter/x", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void RefusesOwnersThatABuilderDoesNotKnow()
    {
        using var project = new SourceProject();
        project.Manifest("overrides: { deb: { contents: [{ src: ../greeting.txt, dst: /usr/share/greeter/x, file_info: { owner: greeter } }] } }");
        Assert.Equal("PKG4108", Assert.Single(project.Faults("noble")).Code);
    }

    [Fact]
    public void WarnsOfFilesThatAreNotCommittedAndOfAnotherTarball()
    {
        using var project = new SourceProject();
        project.Make(["noble"]);
        project.Write("greeting.txt", "good day\n");
        List<string> codes = [];
        project.Make(["noble"], report: found => codes.AddRange(found.Select(d => d.Code)));
        Assert.Equal(["PKG4104", "PKG4106"], codes.Where(c => c.StartsWith("PKG41", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void KeepsTheTarballThatWasMadeForAnotherReleaseOfThePackaging()
    {
        using var project = new SourceProject();
        project.Make(["noble"]);
        var first = File.ReadAllBytes(project.File("*.orig.tar.xz"));
        project.Manifest("release: 2");
        Assert.Contains(project.Make(["noble"], keepsUpstream: true), path => path.EndsWith("greeter_1.2.3-2~noble1.dsc", StringComparison.Ordinal));
        Assert.Equal(first, File.ReadAllBytes(project.File("*.orig.tar.xz")));
    }

    [Fact]
    public void NeedsTheManifestWithinItsRoot()
    {
        using var project = new SourceProject("source: { root: ../.. }");
        project.Manifest("source: { root: elsewhere }");
        Assert.Equal("PKG4114", Assert.Single(project.Faults("noble")).Code);
    }

    [Fact]
    public void CannotPartDebugSymbolsYet()
    {
        using var project = new SourceProject();
        project.Write("packaging/fill.sh", "echo 'int main(void) { return 0; }' | gcc -g -Wl,--build-id -x c -o \"$PACKAGER_OUTPUT/nothing\" -\n");
        project.Manifest("packages: [{ name: greeter }, { name: greeter-dbgsym, kind: dbgsym }]");
        Assert.Equal("PKG4115", Assert.Single(project.Faults("noble")).Code);
    }

    [Fact]
    public void ReportsAPatternThatCannotBeRead()
    {
        using var project = new SourceProject();
        project.Manifest("source: { files: ['a[b'] }");
        Assert.Contains("PKG4113", project.Faults("noble").Select(f => f.Code));
    }

    [Fact]
    public void RefusesPackagesOfDifferentVersions()
    {
        using var project = new SourceProject();
        project.Manifest("packages:\n  - { name: one }\n  - { name: two, version: 2.0 }");
        Assert.Equal("PKG4112", Assert.Single(project.Faults("noble")).Code);
    }
}
