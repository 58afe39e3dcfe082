using Packager.Debian;
using Packager.Model;
using Packager.Needs;

namespace Packager.Tests.Needs;

public sealed class PackagerLock : IDisposable
{
    private const string One = "int one(void); int main(void) { return one(); }";
    private const string Two = "int one(void); int two(void); int main(void) { return one() + two(); }";

    private readonly PayloadSketch _sketch = new();

    public PackagerLock() => _sketch.Library("libx.so.1", "int one(void) { return 1; } int two(void) { return 2; }");

    public void Dispose() => _sketch.Dispose();

    [Fact]
    public void HoldsOneAnswerALineSorted()
    {
        using var sketch = With(One);
        Resolve(sketch, Host());
        var lines = File.ReadAllText(sketch.Tools.Path(LockFile.FileName)).Split('\n');
        Assert.All(lines[..2], l => Assert.StartsWith("#", l, StringComparison.Ordinal));
        Assert.Matches("^sketch amd64 debian/12 libc\\.so\\.6 v[0-9a-f]{16} libc6 \\(>= 2\\.34\\)$", lines[2]);
        Assert.Matches("^sketch amd64 debian/12 libx\\.so\\.1 a[0-9a-f]{16} libx1 \\(>= 1\\.0\\)$", lines[3]);
        Assert.Equal([""], lines[4..]);
    }

    [Fact]
    public void AnswersWithoutAskingTheHost()
    {
        using var sketch = With(One);
        Resolve(sketch, Host());
        var silent = new SketchedHost();
        Assert.Equal(["libc6 (>= 2.34)", "libx1 (>= 1.0)"], Resolve(sketch, silent));
        Assert.Equal(0, silent.Questions);
    }

    [Theory]
    [InlineData("Windows")]
    [InlineData("ubuntu/24.04")]
    public void AnswersOnEveryMachine(string machine)
    {
        using var sketch = With(One);
        Resolve(sketch, Host());
        var needs = sketch.Resolve(new OtherHost(machine), sketch.Lock(isFrozen: true));
        Assert.Equal(["libc6 (>= 2.34)", "libx1 (>= 1.0)"], needs.Select(n => n.Relation));
        Assert.All(needs, n => Assert.Equal("packager.lock", n.Source));
        Assert.Empty(sketch.Bag);
    }

    [Fact]
    public void IsUnchangedBySavingTheSameAnswers()
    {
        using var sketch = With(One);
        Resolve(sketch, Host());
        var lockFile = sketch.Lock();
        sketch.Resolve(Host(), lockFile);
        Assert.False(lockFile.IsChanged);
    }

    [Fact]
    public void LearnsWhatChangedAndKeepsTheRest()
    {
        using var before = With(One);
        Resolve(before, Host());
        using var after = With(Two);
        Copy(before, after);
        // The host would say something else of libc now; the lock has answered already.
        var host = new SketchedHost().Shlibs("libc.so.6", "libc6", "libc6 (>= 9)").Symbols("libx.so.1", "libx1", " one@Base 1.0", " two@Base 1.5");
        Assert.Equal(["libc6 (>= 2.34)", "libx1 (>= 1.5)"], Resolve(after, host));
    }

    [Fact]
    public void IsAskedInVainWhenOtherSymbolsAreUsed()
    {
        using var before = With(One);
        Resolve(before, Host());
        using var after = With(Two);
        Copy(before, after);
        after.Resolve(new OtherHost("Windows"));
        var fault = Assert.Single(after.Bag);
        Assert.Equal("PKG1413", fault.Code);
        Assert.Contains("libx.so.1 must be looked up on debian/12, the oldest release that 'sketch' is for; this machine is Windows", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void IsNotMadeFromMalformedAnswersOfTheHost()
    {
        using var sketch = With(One);
        sketch.Resolve(new SketchedHost().Symbols("libc.so.6", "libc6", " __libc_start_main@GLIBC_2.34 2.34").Shlibs("libx.so.1", "libx1", "libx1 (>> 1.0"));
        Assert.Equal("PKG1419", Assert.Single(sketch.Bag).Code);
        Assert.Contains("asks for 'libx1 (>> 1.0'", sketch.Bag.Single().Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("debian/13", "; or give up debian/12: dependencies: { releases: [debian/13] }")]
    [InlineData("ubuntu/24.04", "; or give up debian/12: dependencies: { releases: [ubuntu/24.04] }")]
    [InlineData("fedora/44", "")]
    public void HintsAtWhatCanBeDoneWhereItIsMissing(string host, string alternative)
    {
        using var sketch = With(One);
        sketch.Resolve(new SketchedHost(host).Symbols("libx.so.1", "libx1", " one@Base 1.0"));
        Assert.Equal("run 'packager package' once on debian/12, in a container for example, and commit the packager.lock that it writes" + alternative, Assert.Single(sketch.Bag).Hint);
    }

    [Fact]
    public void MayNotChangeWhenItIsFrozen()
    {
        using var sketch = With(One);
        sketch.Resolve(Host(), sketch.Lock(isFrozen: true));
        Assert.Equal("PKG1414", Assert.Single(sketch.Bag).Code);
        Assert.False(File.Exists(sketch.Tools.Path(LockFile.FileName)));
    }

    [Fact]
    public void IsStaleWhenItKnowsTooMuch()
    {
        using var sketch = With(One);
        Resolve(sketch, Host());
        File.AppendAllText(sketch.Tools.Path(LockFile.FileName), "sketch amd64 debian/12 libz.so.1 0123456789abcdef zlib1g\n");
        var free = sketch.Lock();
        sketch.Resolve(Host(), free);
        Assert.DoesNotContain("libz", free.ToString(), StringComparison.Ordinal);
        sketch.Resolve(Host(), sketch.Lock(isFrozen: true));
        Assert.Equal("PKG1414", Assert.Single(sketch.Bag).Code);
    }

    [Fact]
    public void KeepsThePackagesApart()
    {
        using var sketch = With(One);
        Resolve(sketch, Host());
        sketch.Manifest = sketch.Manifest with { Name = new("other", SourceLocation.None) };
        Resolve(sketch, new SketchedHost().Shlibs("libc.so.6", "libc6", "libc6 (>= 3)").Shlibs("libx.so.1", "libx1", ""));
        Assert.Equal(["other", "other", "sketch", "sketch"], File.ReadLines(sketch.Tools.Path(LockFile.FileName)).Skip(2).Select(l => l.Split(' ')[0]));
        Assert.Contains(" libx.so.1 * -\n", File.ReadAllText(sketch.Tools.Path(LockFile.FileName)), StringComparison.Ordinal);
    }

    [Fact]
    public void IsReadWithTheLineEndsOfWindows()
    {
        using var sketch = With(One);
        Resolve(sketch, Host());
        var path = sketch.Tools.Path(LockFile.FileName);
        File.WriteAllText(path, File.ReadAllText(path).ReplaceLineEndings("\r\n"));
        Assert.Equal(["libc6 (>= 2.34)", "libx1 (>= 1.0)"], Resolve(sketch, new OtherHost("Windows")));
    }

    [Theory]
    [InlineData("sketch amd64 debian/12 libz.so.1 0123456789abcdef")]
    [InlineData("sketch amd64 debian/12 libz.so.1 0123456789abcdef zlib1g (> 1")]
    [InlineData("<<<<<<< HEAD")]
    public void WithAMalformedLineIsAFault(string line)
    {
        File.WriteAllText(_sketch.Tools.Path(LockFile.FileName), "# x\n" + line + "\n");
        _sketch.Lock();
        var fault = Assert.Single(_sketch.Bag);
        Assert.Equal(("PKG1415", 2), (fault.Code, fault.Location.Line));
    }

    private static SketchedHost Host() => new SketchedHost().Symbols("libc.so.6", "libc6", " __libc_start_main@GLIBC_2.34 2.34")
        .Symbols("libx.so.1", "libx1", " one@Base 1.0", " two@Base 1.5");

    private PayloadSketch With(string source)
    {
        var sketch = new PayloadSketch();
        File.Copy(_sketch.Tools.Path("libx.so.1"), sketch.Tools.Path("libx.so.1"));
        return sketch.File("/usr/bin/app", sketch.Program("app", source, "-l:libx.so.1"));
    }

    private static void Copy(PayloadSketch from, PayloadSketch to) =>
        File.Copy(from.Tools.Path(LockFile.FileName), to.Tools.Path(LockFile.FileName));

    private static IEnumerable<string> Resolve(PayloadSketch sketch, IBuildingHost host)
    {
        var lockFile = sketch.Lock();
        var needs = sketch.Resolve(host, lockFile);
        Assert.Empty(sketch.Bag);
        lockFile.Save();
        return needs.Select(n => n.Relation);
    }
}
