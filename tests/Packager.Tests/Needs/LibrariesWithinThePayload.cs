using Packager.Model;

namespace Packager.Tests.Needs;

public sealed class LibrariesWithinThePayload : IDisposable
{
    private const string Origin = "-Wl,-rpath,$ORIGIN/../lib/app";

    private readonly PayloadSketch _sketch = new();

    public void Dispose() => _sketch.Dispose();

    [Fact]
    public void AreNoNeedWhenTheSearchPathLeadsThere()
    {
        var library = _sketch.Library("libown.so");
        var program = _sketch.Program("app", options: [Origin, "-l:libown.so"]);
        _sketch.File("/usr/bin/app", program).File("/usr/lib/app/libown.so", library);
        Assert.Equal(["libc.so.6"], _sketch.Sonames());
    }

    [Fact]
    public void AreANeedWhenNothingLeadsThere()
    {
        var library = _sketch.Library("libown.so");
        var program = _sketch.Program("app", options: ["-l:libown.so"]);
        _sketch.File("/usr/bin/app", program).File("/usr/lib/app/libown.so", library);
        Assert.Equal(["libc.so.6", "libown.so"], _sketch.Sonames());
    }

    [Fact]
    public void AreFoundInPublicFoldersThroughLinks()
    {
        var library = _sketch.Library("libpublic.so.1");
        var program = _sketch.Program("app", options: ["-l:libpublic.so.1"]);
        _sketch.File("/usr/bin/app", program)
            .File("/usr/lib/x86_64-linux-gnu/libpublic.so.1.2.3", library)
            .Link("/usr/lib/x86_64-linux-gnu/libpublic.so.1", "libpublic.so.1.2.3");
        Assert.Equal(["libc.so.6"], _sketch.Sonames());
    }

    [Fact]
    public void AreFoundThroughALinkedFolder()
    {
        var library = _sketch.Library("libown.so");
        var program = _sketch.Program("app", options: ["-Wl,-rpath,/opt/app/current/lib", "-l:libown.so"]);
        _sketch.File("/usr/bin/app", program).File("/opt/app/1.0/lib/libown.so", library).Link("/opt/app/current", "/opt/app/1.0");
        Assert.Equal(["libc.so.6"], _sketch.Sonames());
    }

    [Fact]
    public void AreNoNeedWhenTheyAreNamedByTheirPath()
    {
        var library = _sketch.Library("libown.so", options: "-Wl,-soname,$ORIGIN/../lib/libown.so");
        var program = _sketch.Program("app", options: ["-l:libown.so"]);
        _sketch.File("/opt/app/bin/app", program).File("/opt/app/lib/libown.so", library);
        Assert.Equal(["libc.so.6"], _sketch.Sonames());
    }

    [Fact]
    public void AreTakenFromTheProcessWhenEveryProgramThatLoadsThemHasThem()
    {
        var inner = _sketch.Library("libinner.so");
        var outer = _sketch.Library("libouter.so", options: ["-Wl,--no-as-needed", "-l:libinner.so"]);
        var program = _sketch.Program("app", options: [Origin, "-l:libouter.so", "-l:libinner.so"]);
        _sketch.File("/usr/bin/app", program).File("/usr/lib/app/libouter.so", outer).File("/usr/lib/app/libinner.so", inner);
        Assert.Equal(["libc.so.6"], _sketch.Sonames());
    }

    [Fact]
    public void AreANeedWhenOneProgramThatLoadsThemHasThemNot()
    {
        var inner = _sketch.Library("libinner.so");
        var outer = _sketch.Library("libouter.so", options: ["-Wl,--no-as-needed", "-l:libinner.so"]);
        var whole = _sketch.Program("whole", options: ["-Wl,-rpath,/opt/outer:/opt/inner", "-l:libouter.so", "-l:libinner.so"]);
        var half = _sketch.Program("half", options: ["-Wl,-rpath,/opt/outer", "-l:libouter.so"]);
        _sketch.File("/usr/bin/whole", whole).File("/usr/bin/half", half)
            .File("/opt/outer/libouter.so", outer).File("/opt/inner/libinner.so", inner);
        var need = Assert.Single(_sketch.Detect().OfType<LibraryNeed>(), n => n.Soname == "libinner.so");
        Assert.Equal(["/opt/outer/libouter.so"], need.Origins.AsEnumerable());
    }

    [Fact]
    public void OfAnotherMachineDoNotCount()
    {
        var foreign = _sketch.Tools.Compile("aarch64-linux-gnu-gcc", "int x(void) { return 1; }", "foreign.so", "-shared", "-fPIC");
        _sketch.Library("libown.so");
        var program = _sketch.Program("app", options: [Origin, "-l:libown.so"]);
        _sketch.File("/usr/bin/app", program).File("/usr/lib/app/libown.so", foreign);
        Assert.Equal(["libc.so.6", "libown.so"], _sketch.Sonames());
        Assert.Equal("PKG1402", Assert.Single(_sketch.Bag).Code);
    }

    [Fact]
    public void AreNoNeedWhenTheManifestIgnoresThem()
    {
        _sketch.Library("libown.so");
        var program = _sketch.Program("app", options: ["-l:libown.so"]);
        _sketch.Manifest = _sketch.Manifest with { Dependencies = new() { Ignore = [new("libown.so", SourceLocation.None)] } };
        Assert.Equal(["libc.so.6"], _sketch.File("/usr/bin/app", program).Sonames());
    }
}
