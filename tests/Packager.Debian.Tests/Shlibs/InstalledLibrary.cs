using System.Collections.Immutable;

namespace Packager.Debian.Tests;

/// <summary>A small system in a folder of its own, with libraries and a dpkg database.</summary>
public sealed class InstalledLibrary : IDisposable
{
    private const string Host = "x86_64-linux-gnu";

    private readonly TemporaryFolder _root = new();
    private readonly byte[] _library;

    public InstalledLibrary()
    {
        using var build = new TemporaryFolder();
        File.WriteAllText(build["x.c"], "int x(void) { return 1; }");
        Tool.Run("gcc", "-shared", "-fPIC", "-Wl,-soname,libx.so.1", build["x.c"], "-o", build["libx.so"]);
        _library = File.ReadAllBytes(build["libx.so"]);
        Write("/etc/os-release", "NAME=\"Debian GNU/Linux\"\nVERSION_ID=\"12\"\nID=debian\n");
        Write("/etc/ld.so.conf", "include /etc/ld.so.conf.d/*.conf\n");
        Write("/etc/ld.so.conf.d/host.conf", "# comment\n/usr/local/lib/\n/lib/" + Host + "\n/usr/lib/" + Host + "\n");
        Write("/var/lib/dpkg/status", "Package: dpkg\nArchitecture: amd64\nVersion: 1.21\n\nPackage: libx1\nArchitecture: amd64\nVersion: 1.5-1\n");
    }

    public void Dispose() => _root.Dispose();

    [Fact]
    public void IsFoundWithItsPackage()
    {
        Install("libx1:amd64", "/usr/lib/" + Host + "/libx.so.1");
        Control("libx1:amd64", "symbols", "libx.so.1 libx1 #MINVER#\n x@Base 1.2\n");
        var library = Assert.Single(Find());
        Assert.Equal("/usr/lib/" + Host + "/libx.so.1", library.Path);
        Assert.True(library.IsPublic);
        var package = Assert.Single(library.Packages);
        Assert.Equal(("libx1:amd64", "1.5-1"), (package.Name, package.Version));
        Assert.Equal("1.2", package.Symbols!.Find("x@Base")!.Since!.ToString());
    }

    [Fact]
    public void IsDescribedByWhatItsSymbolsFileIncludes()
    {
        Install("libx1", "/usr/lib/" + Host + "/libx.so.1");
        Write("/etc/dpkg/symbols/libx1.symbols", "libx.so.1 libx1 #MINVER#\n#include \"more/common\"\n(arch=amd64)#include \"more/amd64\"\n");
        Write("/etc/dpkg/symbols/more/common", " x@Base 1.2\n");
        Write("/etc/dpkg/symbols/more/amd64", " y@Base 1.3\n# a comment\n");
        var symbols = Assert.Single(Assert.Single(Find()).Packages).Symbols!;
        Assert.Equal(("1.2", "1.3"), (symbols.Find("x@Base")!.Since!.ToString(), symbols.Find("y@Base")!.Since!.ToString()));
    }

    [Theory]
    [InlineData(" x@Base 1.2\n", "symbols: 'x@Base 1.2' stands before the first library")]
    [InlineData("libx.so.1 libx1 #MINVER#\n#include \"gone\"\n", "symbols: it includes 'gone', which is not there")]
    [InlineData("libx.so.1 libx1 #MINVER#\n#include \"libx1.symbols\"\n", "symbols: 'libx1.symbols' is included by itself")]
    public void IsNotGuessedAtWhereItsSymbolsFileIsMalformed(string symbols, string fault)
    {
        Install("libx1", "/usr/lib/" + Host + "/libx.so.1");
        Control("libx1", "symbols", symbols);
        Assert.Contains(fault, Assert.Throws<InvalidDataException>(() => Find().ToList()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IsFoundThroughTheLinkThatThePackageBrings()
    {
        Install("libx1", "/usr/lib/" + Host + "/libx.so.1.0.0");
        Link("/usr/lib/" + Host + "/libx.so.1", "libx.so.1.0.0");
        Assert.Equal("libx1", Assert.Single(Assert.Single(Find()).Packages).Name);
    }

    [Theory]
    [InlineData("/lib")]
    [InlineData("/usr/lib")]
    public void IsFoundWhicheverOfTheMergedFoldersThePackageNames(string folder)
    {
        Link("/lib", "usr/lib");
        Install("libx1", "/usr/lib/" + Host + "/libx.so.1", listed: folder + "/" + Host + "/libx.so.1");
        Assert.All(Find(), l => Assert.Equal("libx1", Assert.Single(l.Packages).Name));
        Assert.Equal(["/lib/" + Host + "/libx.so.1", "/usr/lib/" + Host + "/libx.so.1"], Find().Select(l => l.Path));
    }

    [Fact]
    public void IsFoundInAFolderThatTheObjectNamesFirst()
    {
        Install("libx1", "/usr/lib/" + Host + "/libx.so.1");
        Install("private", "/opt/private/libx.so.1");
        Assert.Equal(["private", "libx1"], Find("/opt/private").Select(l => l.Packages.Single().Name));
    }

    [Fact]
    public void OfAnotherArchitectureIsPassedOver()
    {
        Install("libx1", "/usr/lib/" + Host + "/libx.so.1");
        Assert.Empty(new DpkgHost(_root.Path).FindLibraries("libx.so.1", "arm64", []));
    }

    [Fact]
    public void ThatIsNoObjectIsPassedOver()
    {
        Write("/usr/lib/libx.so.1", "INPUT ( /usr/lib/libreal.so )");
        Assert.Empty(Find());
    }

    [Fact]
    public void OfNoPackageIsFoundWithoutOne()
    {
        Write("/usr/local/lib/libx.so.1", _library);
        Assert.Empty(Assert.Single(Find()).Packages);
    }

    [Fact]
    public void IsOverriddenByTheMachinesOwnFiles()
    {
        Install("libx1", "/usr/lib/" + Host + "/libx.so.1");
        Control("libx1", "shlibs", "libx 1 libx1 (>= 1.0)\n");
        Assert.Equal("libx1 (>= 1.0)", Find().Single().Packages.Single().Depends);
        Write("/etc/dpkg/shlibs.override", "libx 1 libx1-mine\n");
        Assert.Equal("libx1-mine", Find().Single().Packages.Single().Depends);
        Write("/etc/dpkg/symbols/libx1.symbols", "libx.so.1 libx1-mine #MINVER#\n x@Base 9\n");
        Assert.Equal("9", Find().Single().Packages.Single().Symbols!.SmallestVersion()!.ToString());
    }

    [Fact]
    public void OfACrossCompilerAnswersInTheTargetsNames()
    {
        using var build = new TemporaryFolder();
        File.WriteAllText(build["x.c"], "int x(void) { return 1; }");
        Tool.Run("aarch64-linux-gnu-gcc", "-shared", "-fPIC", "-Wl,-soname,libx.so.1", build["x.c"], "-o", build["libx.so"]);
        Write("/usr/aarch64-linux-gnu/lib/libx.so.1", File.ReadAllBytes(build["libx.so"]));
        List("libx1-arm64-cross", "/usr/aarch64-linux-gnu/lib/libx.so.1");
        Control("libx1-arm64-cross", "shlibs", "libx 1 libx1:arm64 (>= 1.0)\n");
        Control("libx1-arm64-cross", "symbols", "libx.so.1 libx1-arm64-cross #MINVER#\n x@Base 1.2\n");
        var package = new DpkgHost(_root.Path).FindLibraries("libx.so.1", "arm64", []).Single().Packages.Single();
        Assert.Equal("libx1 (>= 1.0)", package.Depends);
        Assert.Equal("libx1 #MINVER#", package.Symbols!.Templates.Single());
    }

    [Theory]
    [InlineData("ID=ubuntu\nVERSION_ID=\"24.04\"\n", "ubuntu/24.04")]
    [InlineData("ID=debian\nVERSION_CODENAME=trixie\n", "debian/trixie")]
    public void IsOfTheReleaseThatTheSystemNames(string text, string release)
    {
        Write("/etc/os-release", text);
        Assert.Equal(release, new DpkgHost(_root.Path).Release);
    }

    private IReadOnlyList<HostLibrary> Find(params ImmutableArray<string> searchPath) =>
        [.. new DpkgHost(_root.Path).FindLibraries("libx.so.1", "amd64", searchPath)];

    private void Install(string package, string path, string? listed = null)
    {
        Write(path, _library);
        List(package, listed ?? path);
    }

    private void List(string package, string path) => Control(package, "list", "/.\n" + path + "\n/usr/share/doc\n");

    private void Control(string package, string kind, string text) => Write($"/var/lib/dpkg/info/{package}.{kind}", text);

    private void Write(string path, string text) => Write(path, System.Text.Encoding.UTF8.GetBytes(text));

    private void Write(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_root.Path + path)!);
        File.WriteAllBytes(_root.Path + path, bytes);
    }

    private void Link(string path, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_root.Path + path)!);
        File.CreateSymbolicLink(_root.Path + path, target);
    }
}
