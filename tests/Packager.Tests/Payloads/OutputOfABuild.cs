using Packager.Compile;

namespace Packager.Tests.Payloads;

public sealed class OutputOfABuild : IDisposable
{
    private readonly SourceFolder _source = new();

    public void Dispose() => _source.Dispose();

    [Fact]
    public void GoesToTheAppRootWithALinkForItsProgram()
    {
        _source.File("out/Demo.Web", "no program by its bytes");
        _source.File("out/Demo.Web.dll");
        Assert.Equal(
            ["0777 /usr/bin/demo -> ../lib/demo/Demo.Web", "0755 /usr/lib/demo/", "0755 /usr/lib/demo/Demo.Web", "0644 /usr/lib/demo/Demo.Web.dll"],
            _source.Listing(_source.Manifest(), Output("Demo.Web")));
    }

    [Fact]
    public void IsLinkedAbsolutelyFromAnotherTopLevelDirectory()
    {
        _source.File("out/run");
        var manifest = _source.Manifest() with { Build = new() { Dst = SourceFolder.At("/opt/demo") } };
        Assert.Contains("0777 /usr/bin/demo -> /opt/demo/run", _source.Listing(manifest, Output("run")));
    }

    [Fact]
    public void LeavesOutWhatIsExcludedAndLinksNothingWhenToldSo()
    {
        _source.File("out/run");
        _source.File("out/run.pdb");
        var manifest = _source.Manifest() with { Build = new() { Exclude = [SourceFolder.At("*.pdb")], Executable = SourceFolder.At("none") } };
        Assert.Equal(["0755 /usr/lib/demo/", "0644 /usr/lib/demo/run"], _source.Listing(manifest, Output("run")));
    }

    [Fact]
    public void YieldsToACommandThatContentsDescribes()
    {
        _source.File("out/run");
        _source.File("wrapper", "#!/bin/sh\n");
        var listing = _source.Listing(_source.Manifest(_source.Entry("wrapper", "bin/demo")), Output("run"));
        Assert.Empty(_source.Codes);
        Assert.Contains("0755 /usr/bin/demo", listing);
    }

    [Fact]
    public void MustHoldItsProgram()
    {
        _source.File("out/run");
        _source.Gather(_source.Manifest() with { Build = new() { Executable = SourceFolder.At("walk") } }, Output(null));
        Assert.Equal(["PKG1226"], _source.Codes);
    }

    private BuildOutput Output(string? executable) => new(Path.Combine(_source.Path, "out"), executable, "", true);
}
