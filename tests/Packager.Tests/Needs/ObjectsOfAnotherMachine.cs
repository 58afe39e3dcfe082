using Packager.Model;

namespace Packager.Tests.Needs;

public sealed class ObjectsOfAnotherMachine : IDisposable
{
    private readonly PayloadSketch _sketch = new();

    public void Dispose() => _sketch.Dispose();

    [Fact]
    public void AreRefused()
    {
        var program = _sketch.Tools.Compile("aarch64-linux-gnu-gcc", "int main(void) { return 0; }", "app");
        Assert.Empty(_sketch.File("/usr/bin/app", program).Detect());
        Assert.Equal("packager.yaml(1,1): error PKG1402: '/usr/bin/app' is for arm64, and the package is for amd64",
            Assert.Single(_sketch.Bag).ToString().Split('\n')[0]);
    }

    [Fact]
    public void AreWhatAPackageForThatMachineNeeds()
    {
        var program = _sketch.Tools.Compile("aarch64-linux-gnu-gcc", "int main(void) { return 0; }", "app");
        _sketch.Architecture = "arm64";
        var need = Assert.Single(_sketch.File("/usr/bin/app", program).Detect().OfType<LibraryNeed>());
        Assert.Equal(("libc.so.6", "arm64"), (need.Soname, need.Machine));
        Assert.Contains("__libc_start_main@GLIBC_2.34", need.Symbols);
        Assert.Empty(_sketch.Bag);
    }

    [Fact]
    public void HaveNoPlaceInAPackageForAllMachines()
    {
        _sketch.Architecture = "all";
        _sketch.File("/usr/bin/one", _sketch.Program("one")).File("/usr/bin/two", _sketch.Program("two")).Detect();
        var fault = Assert.Single(_sketch.Bag);
        Assert.Equal("PKG1403", fault.Code);
        Assert.Contains("'/usr/bin/one' (and 1 more) runs on amd64 only", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AreLeftAloneWhenOnlyDotnetIsLookedAt()
    {
        var program = _sketch.Tools.Compile("aarch64-linux-gnu-gcc", "int main(void) { return 0; }", "app");
        _sketch.Manifest = _sketch.Manifest with { Dependencies = new() { Detect = [new("dotnet", SourceLocation.None)] } };
        Assert.Empty(_sketch.File("/usr/bin/app", program).Detect());
        Assert.Empty(_sketch.Bag);
    }

    [Fact]
    public void AreLeftAloneInNfpmsDialect()
    {
        _sketch.Manifest = _sketch.Manifest with { Dialect = Packager.Manifest.Dialects.Nfpm };
        Assert.Empty(_sketch.File("/usr/bin/app", _sketch.Program("app")).Detect());
    }

    [Fact]
    public void WhoseBytesAreDamagedAreAFault()
    {
        _sketch.Bytes("/usr/bin/app", [.. File.ReadAllBytes(_sketch.Program("app")).Take(700)]).Detect();
        Assert.Equal("PKG1401", Assert.Single(_sketch.Bag).Code);
    }

    [Fact]
    public void ThatHoldOnlyDebugInformationNeedNothing() =>
        Assert.Empty(_sketch.File("/usr/lib/debug/.build-id/ab/cdef.debug", _sketch.Program("app")).Detect());
}
