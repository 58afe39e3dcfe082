using Packager.Debian;
using Packager.Tests.Toolchain;

namespace Packager.Tests.Needs;

public sealed class CrossCompiledProgram : IDisposable
{
    private readonly PayloadSketch _sketch = new() { Architecture = "arm64" };
    private readonly CompiledObject _system = new();

    public CrossCompiledProgram() => _sketch.File("/usr/bin/app", _sketch.Tools.Compile(
        "aarch64-linux-gnu-gcc", "#include <stdio.h>\nint main(void) { return printf(\"x\"); }", "app"));

    public void Dispose()
    {
        _sketch.Dispose();
        _system.Dispose();
    }

    [Fact]
    public void NeedsTheSameThroughTheLockWhereverItIsBuilt()
    {
        var lockFile = _sketch.Lock();
        var atHome = _sketch.Resolve(SystemWithForeignLibc(), lockFile).Single();
        lockFile.Save();
        Assert.Equal(("libc6 (>= 2.34)", "symbols of libc6:arm64 2.36-9"), (atHome.Relation, atHome.Source));

        foreach (var machine in (IBuildingHost[])[new OtherHost("macOS"), new SketchedHost(), new DpkgHost("/")])
            Assert.Equal("libc6 (>= 2.34)", _sketch.Resolve(machine, _sketch.Lock(isFrozen: true)).Single().Relation);
        Assert.Empty(_sketch.Bag);
    }

    [Fact]
    public void NeedsWhatTheCrossCompilersPackagesSayWhenTheRealOnesAreAbsent()
    {
        // This machine has libc6-arm64-cross, which has no symbols file: its shlibs file asks for the whole version.
        var host = new DpkgHost("/");
        _sketch.Manifest = _sketch.Manifest with { Dependencies = new() { Releases = [new(host.Release, default)] } };
        var need = _sketch.Resolve(host).Single();
        Assert.Matches(@"^libc6 \(>= 2\.[0-9]+\)$", need.Relation);
        Assert.StartsWith("shlibs of libc6-arm64-cross", need.Source, StringComparison.Ordinal);
    }

    // A folder that looks like an amd64 system with libc6:arm64 installed beside its own.
    private DpkgHost SystemWithForeignLibc()
    {
        Write("etc/os-release", "ID=debian\nVERSION_ID=\"12\"\n");
        Write("var/lib/dpkg/status",
            "Package: dpkg\nArchitecture: amd64\nVersion: 1.21\n\nPackage: libc6\nArchitecture: amd64\nVersion: 2.36-8\n\nPackage: libc6\nArchitecture: arm64\nVersion: 2.36-9\n");
        Write("var/lib/dpkg/info/libc6:arm64.list", "/lib/aarch64-linux-gnu/libc.so.6\n");
        Write("var/lib/dpkg/info/libc6:arm64.symbols",
            "libc.so.6 libc6 #MINVER#\n __libc_start_main@GLIBC_2.34 2.34\n abort@GLIBC_2.17 2.17\n printf@GLIBC_2.17 2.17\n");
        Directory.CreateDirectory(_system.Path("lib/aarch64-linux-gnu"));
        File.Copy("/usr/aarch64-linux-gnu/lib/libc.so.6", _system.Path("lib/aarch64-linux-gnu/libc.so.6"));
        return new DpkgHost(_system.Folder);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_system.Path(path))!);
        File.WriteAllText(_system.Path(path), text);
    }
}
