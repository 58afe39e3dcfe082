using Packager.Model;
using Packager.Packaging;
using Packager.Tests.Rendering;

namespace Packager.Tests.Listings;

/// <summary>The control stanza that dpkg-deb reads from the finished package, from the manifest's relations to the file.</summary>
public sealed class ControlOfThePackage : IDisposable
{
    private const string Head = "name: hello\nversion: 1.0.0\nmaintainer: Jane Doe <jane@example.com>\ndescription: Says hello\nmtime: 2026-01-31T12:00:00Z\n";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void OfAnNfpmFileKeepEachOfSeveralInOneItem()
    {
        var deb = Make(Head + "depends: ['a1, b1 | c1(>=1)', d1]\nrecommends: ['r1, r2']\ndeb: { breaks: ['x1, x2 (<<2)'] }\n");
        Assert.Equal("a1, b1 | c1 (>= 1), d1", Field(deb, "Depends"));
        Assert.Equal("r1, r2", Field(deb, "Recommends"));
        Assert.Equal("x1, x2 (<< 2)", Field(deb, "Breaks"));
    }

    [Fact]
    public void HoldNoRestrictionsWhichDpkgRefuses()
    {
        var deb = Make("packager: 1\n" + Head + "depends: ['aa [amd64]', 'bb [i386]', 'cc [i386] | dd [!i386]']\nsuggests: ['ee [arm64]']\nprovides: ['ff [amd64]']\n");
        Assert.Equal("aa, dd", Field(deb, "Depends"));
        Assert.Equal("", Field(deb, "Suggests"));
        Assert.Equal("ff", Field(deb, "Provides"));
        Tool.Run("dpkg", "--dry-run", "--force-not-root", "--force-depends", "-i", deb);
    }

    [Fact]
    public void LeaveOutThePackageItself() => Assert.Equal("foo", Field(Make("packager: 1\n" + Head + "depends: [hello, foo, 'bar | hello']\n"), "Depends"));

    [Fact]
    public void StandInNfpmsOrderInThePackageOfAnNfpmFile()
    {
        var deb = Make(Head + "section: utils\nreplaces: [old]\ndepends: [libc6]\nhomepage: https://example.com\ndeb: { arch_variant: v2, fields: { Bugs: 'https://example.com/bugs' } }\n");
        var names = Tool.Run("dpkg-deb", "-I", deb, "control").Split('\n').Where(l => l.Contains(':', StringComparison.Ordinal)).Select(l => l[..l.IndexOf(':', StringComparison.Ordinal)]);
        Assert.Equal(
            ["Package", "Version", "Section", "Priority", "Architecture", "Architecture-Variant", "Maintainer", "Installed-Size", "Replaces", "Depends", "Homepage", "Description", "Bugs"],
            names);
    }

    [Fact]
    public void NameTheVariantOfTheArchitectureInBothDialects() =>
        Assert.Equal("amd64v3", Field(Make("packager: 1\n" + Head + "deb: { arch_variant: v3 }\n"), "Architecture-Variant"));

    [Fact]
    public void OfAnNfpmFileLeaveAFullStopInTheDescriptionAnEmptyLine() =>
        Assert.EndsWith("Says hello\n First.\n .\n Second.\n", Tool.Run("dpkg-deb", "-I", Make(Head.Replace("description: Says hello", "description: \"Says hello\\nFirst.\\n.\\nSecond.\"", StringComparison.Ordinal)), "control"), StringComparison.Ordinal);

    [Fact]
    public void OfAnNfpmFileComeWithHintsThatItsDialectCanFollow()
    {
        Make(Head, out var told);
        var hints = told.Where(d => d.Code is "PKG2267" or "PKG2268").Select(d => d.Hint);
        Assert.Equal(2, hints.Count());
        Assert.All(hints, hint => Assert.StartsWith("begin the manifest with 'packager: 1' and write ", hint, StringComparison.Ordinal));
    }

    private static string Field(string deb, string name) => Tool.Run("dpkg-deb", "-f", deb, name).Trim();

    private string Make(string manifest) => Make(manifest, out _);

    private string Make(string manifest, out IReadOnlyCollection<Diagnostic> told)
    {
        IReadOnlyCollection<Diagnostic> heard = [];
        _folder.Write("hello.yaml", manifest);
        var request = new PackagingRequest { Manifest = Path.Combine(_folder.Path, "hello.yaml"), Output = Path.Combine(_folder.Path, "out"), Environment = new Dictionary<string, string>() };
        PackagingRun.Make(request, diagnostics => heard = diagnostics);
        told = heard;
        return Directory.GetFiles(Path.Combine(_folder.Path, "out"), "*.deb").Single();
    }
}
