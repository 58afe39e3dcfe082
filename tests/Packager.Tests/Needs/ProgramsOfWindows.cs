using Packager.Model;
using Packager.Needs;

namespace Packager.Tests.Needs;

/// <summary>What a payload for Windows needs of Microsoft's runtimes, read from its programs.</summary>
public sealed class ProgramsOfWindows : IDisposable
{
    private readonly PayloadSketch _sketch = new();

    public void Dispose() => _sketch.Dispose();

    [Fact]
    public void NeedTheLibrariesOfVisualCOfTheNewestToolset()
    {
        _sketch.Bytes("/usr/bin/a.exe", PeSketch.Linked(38, "KERNEL32.dll", "VCRUNTIME140.dll", "api-ms-win-crt-heap-l1-1-0.dll"))
            .Bytes("/usr/lib/app/b.dll", PeSketch.Linked(44, "MSVCP140.dll", "VCRUNTIME140.dll"));
        Assert.Equal(["library msvcp140.dll 14.44", "library vcruntime140.dll 14.44"], Needs().Select(need => need.Describe()));
    }

    [Fact]
    public void NeedNoneThatLiesBesideOrAboveThem()
    {
        _sketch.Bytes("/usr/lib/app/plugins/b.dll", PeSketch.Linked(38, "VCRUNTIME140.dll")).Text("/usr/lib/app/vcruntime140.dll", "brought");
        Assert.Empty(Needs());
    }

    [Fact]
    public void ForOtherMachinesNeedNothing()
    {
        _sketch.Bytes("/usr/lib/app/runtimes/win-arm64/native/b.dll", PeSketch.Linked(38, "VCRUNTIME140.dll"));
        Assert.Empty(Needs());
    }

    [Fact]
    public void NeedTheFrameworksTheyNameThoseOfWindowsToo()
    {
        _sketch.Text("/usr/lib/app/a.runtimeconfig.json", """{ "runtimeOptions": { "framework": { "name": "Microsoft.WindowsDesktop.App", "version": "10.0.0" } } }""");
        Assert.Equal("framework Microsoft.WindowsDesktop.App 10.0.0", Assert.Single(Needs()).Describe());
    }

    [Fact]
    public void NeedWebViewUnlessTheyBringIt()
    {
        _sketch.Text("/usr/lib/app/WebView2Loader.dll", "x");
        Assert.Equal("Microsoft Edge WebView2", Assert.Single(Needs()).Describe());
        _sketch.Text("/usr/lib/app/Edge/msedgewebview2.exe", "x");
        Assert.Empty(Needs());
    }

    [Fact]
    public void NeedNothingThatIsIgnoredOrNotLookedFor()
    {
        _sketch.Bytes("/usr/bin/a.exe", PeSketch.Linked(38, "VCRUNTIME140.dll", "MSVCP140.dll"));
        var manifest = _sketch.Manifest;
        _sketch.Manifest = manifest with { Dependencies = new() { Ignore = [new("vcruntime140.dll", SourceLocation.None)] } };
        Assert.Equal("library msvcp140.dll 14.38", Assert.Single(Needs()).Describe());
        _sketch.Manifest = manifest with { Dependencies = new() { Detect = [new("dotnet", SourceLocation.None)] } };
        Assert.Empty(Needs());
    }

    [Fact]
    public void ThatAreCutOffAreReported()
    {
        var whole = PeSketch.Linked(38, "VCRUNTIME140.dll");
        _sketch.Bytes("/usr/bin/a.exe", whole[..200]);
        WindowsNeeds.Detect(_sketch.Payload(), _sketch.Manifest, "x64", _sketch.Bag);
        Assert.Equal("PKG1406", Assert.Single(_sketch.Bag).Code);
    }

    private IEnumerable<Need> Needs() => WindowsNeeds.Detect(_sketch.Payload(), _sketch.Manifest, "x64", _sketch.Bag).Select(resolved => resolved.Need);
}
