using Packager.Model;

namespace Packager.Tests.Needs;

public sealed class LibrariesOfTheHost : IDisposable
{
    private readonly PayloadSketch _sketch = new();

    public void Dispose() => _sketch.Dispose();

    [Fact]
    public void AreNeededSinceTheNewestSymbolThatIsUsed()
    {
        var host = new SketchedHost().Symbols("libx.so.1", "libx1", " old@Base 1.0", " new@Base 1.5", " newer@Base 1.7");
        Assert.Equal("libx1 (>= 1.5)", Relation(host, "int old(void); int new(void); int main(void) { return old() + new(); }", "libx.so.1"));
    }

    [Fact]
    public void AreNeededSinceTheirFirstVersionWhenNothingIsUsed()
    {
        var host = new SketchedHost().Symbols("libx.so.1", "libx1", " old@Base 1.0", " new@Base 1.5");
        Assert.Equal("libx1 (>= 1.0)", Relation(host, "int main(void) { return 0; }", "libx.so.1"));
    }

    [Fact]
    public void MayAskForMoreThanOnePackageForASymbol()
    {
        var host = new SketchedHost().Symbols("libx.so.1", "libx1", "| libx1-full #MINVER#, libx-data (= 3)", " old@Base 1.0", " new@Base 1.5 1");
        Assert.Equal("libx-data (= 3), libx1 (>= 1.0), libx1-full (>= 1.5)", Relation(host, "int new(void); int main(void) { return new(); }", "libx.so.1"));
    }

    [Fact]
    public void WithoutSymbolsFileAreNeededAsTheirShlibsFileSays()
    {
        var host = new SketchedHost().Shlibs("libx.so.1", "libx1", "libx1 (>= 1.2), libx-data");
        Assert.Equal("libx-data, libx1 (>= 1.2)", Relation(host, "int main(void) { return 0; }", "libx.so.1"));
    }

    [Fact]
    public void ThatMovedTheirSymbolsElsewhereAreNeededSinceThen()
    {
        // As with pthread_create@GLIBC_2.2.5, linked against libpthread and found in libc since 2.34.
        _sketch.Tools.Compile("gcc", "int moved(void) { return 1; }", "libold.so.1", "-shared", "-fPIC", "-Wl,-soname,libold.so.1", Map("V_1"));
        _sketch.Library("libmain.so.1");
        var program = _sketch.Program("app", "int moved(void); int main(void) { return moved(); }", "-l:libmain.so.1", "-l:libold.so.1");
        var host = Libc(new SketchedHost()).Symbols("libold.so.1", "libmain1", " V_1@V_1 1.0").Symbols("libmain.so.1", "libmain1", " x@Base 1.0", " moved@V_1 2.34");
        var needs = _sketch.File("/usr/bin/app", program).Resolve(host);
        Assert.Equal("libmain1 (>= 2.34)", needs.Single(n => n.Need.Key == "elf:libold.so.1").Relation);
        Assert.Equal("libmain1 (>= 1.0)", needs.Single(n => n.Need.Key == "elf:libmain.so.1").Relation);
    }

    [Fact]
    public void ThatAreNotInstalledAreAFault()
    {
        _sketch.Library("libx.so.1");
        _sketch.File("/usr/bin/app", _sketch.Program("app", options: "-l:libx.so.1")).Resolve(Libc(new SketchedHost()));
        Assert.Equal(
            """
            packager.yaml(1,1): error PKG1411: '/usr/bin/app' is linked against libx.so.1, which is neither in the package nor installed here for amd64
            hint: install the package that has it (apt-file search libx.so.1); if it is optional, put it under dependencies: { ignore: [libx.so.1] }
            """, Assert.Single(_sketch.Bag).ToString());
    }

    [Fact]
    public void ThatThePayloadHidesAreAFaultThatNamesTheWayOut()
    {
        var library = _sketch.Library("libx.so.1");
        _sketch.File("/usr/bin/app", _sketch.Program("app", options: "-l:libx.so.1")).File("/opt/lib/libx.so.1", library).Resolve(Libc(new SketchedHost()));
        Assert.Equal("'/opt/lib/libx.so.1' has that name, but nothing leads there: link with -Wl,-rpath,/opt/lib, or install it in /usr/lib",
            Assert.Single(_sketch.Bag).Hint);
    }

    [Fact]
    public void ThatBelongToNoPackageAreAFault()
    {
        _sketch.Library("libx.so.1");
        _sketch.File("/usr/bin/app", _sketch.Program("app", options: "-l:libx.so.1")).Resolve(Libc(new SketchedHost()).Unowned("libx.so.1"));
        Assert.Equal("PKG1412", Assert.Single(_sketch.Bag).Code);
    }

    [Fact]
    public void OfAnotherArchitectureAreAFaultThatSaysHowToGetThem()
    {
        _sketch.Architecture = "arm64";
        var program = _sketch.Tools.Compile("aarch64-linux-gnu-gcc", "int main(void) { return 0; }", "app");
        _sketch.File("/usr/bin/app", program).Resolve(Libc(new SketchedHost()));
        var fault = Assert.Single(_sketch.Bag);
        Assert.Equal("PKG1411", fault.Code);
        Assert.Contains("dpkg --add-architecture arm64", fault.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void CanBeLeftOutByPackage()
    {
        _sketch.Manifest = _sketch.Manifest with { Dependencies = new() { Exclude = [new("libx1", SourceLocation.None)] } };
        var host = new SketchedHost().Symbols("libx.so.1", "libx1", " old@Base 1.0");
        _sketch.Library("libx.so.1");
        var needs = _sketch.File("/usr/bin/app", _sketch.Program("app", options: "-l:libx.so.1")).Resolve(Libc(host));
        Assert.DoesNotContain(needs, n => n.Need.Key == "elf:libx.so.1");
    }

    private string Relation(SketchedHost host, string source, string soname)
    {
        _sketch.Library(soname, "int old(void) { return 1; } int new(void) { return 2; }");
        var needs = _sketch.File("/usr/bin/app", _sketch.Program("app", source, "-l:" + soname)).Resolve(Libc(host));
        Assert.Empty(_sketch.Bag);
        return needs.Single(n => n.Need.Key == "elf:" + soname).Relation;
    }

    private string Map(string version)
    {
        File.WriteAllText(_sketch.Tools.Path("map"), version + " { global: *; };\n");
        return "-Wl,--version-script=" + _sketch.Tools.Path("map");
    }

    private static SketchedHost Libc(SketchedHost host) => host.Shlibs("libc.so.6", "libc6", "libc6");
}
