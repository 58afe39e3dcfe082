using Packager.Model;
using Packager.Needs;
using Packager.Packaging;
using Packager.Tests.Rendering;
using Packager.Tests.Toolchain;

namespace Packager.Tests.Needs;

/// <summary>A program of one package that is linked against a library of another package of the same manifest.</summary>
public sealed class LibrariesOfASibling : IDisposable
{
    private const string Public = "/usr/lib/x86_64-linux-gnu/libanswer.so.1";

    private readonly CompiledObject _tools = new();

    public LibrariesOfASibling()
    {
        _tools.Compile("gcc", "int answer(void) { return 42; }", "libanswer.so.1", "-shared", "-fPIC", "-Wl,-soname,libanswer.so.1");
        _tools.Compile("gcc", "int answer(void); int main(void) { return answer(); }", "ask", "-L.", "-l:libanswer.so.1");
        File.WriteAllText(_tools.Path("LICENSE"), "Do what you like.\n");
    }

    public void Dispose() => _tools.Dispose();

    [Fact]
    public void MakeItDependOnThatPackageInTheSameVersion()
    {
        Write(Public);
        Assert.Equal("libanswer1 (= 1:2.0-3), libc6 (>= 2.34)", Depends());
        Assert.Equal("", File.ReadAllText(_tools.Path("packager.lock")).Split('\n').FirstOrDefault(l => l.Contains("libanswer", StringComparison.Ordinal)) ?? "");
    }

    [Fact]
    public void ReplaceAWeakerRelationOfTheManifest()
    {
        Write(Public, "depends: [libanswer1]");
        Assert.Equal("libanswer1 (= 1:2.0-3), libc6 (>= 2.34)", Depends());
    }

    [Fact]
    public void AreFoundWhenOnlyOnePackageIsAskedFor()
    {
        Write(Public);
        Assert.Equal("libanswer1 (= 1:2.0-3), libc6 (>= 2.34)", Depends("ask"));
    }

    [Fact]
    public void CountOnlyWhereTheProgramFindsThem()
    {
        Write("/opt/answer/libanswer.so.1");
        Assert.Contains("libanswer.so.1, which is neither in the package", Assert.Single(Faults(), d => d.Code == ResolutionFaults.LibraryNotInstalled.Code).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DoNotCountWhenBothCannotBeInstalledTogether()
    {
        Write(Public, "conflicts: [libanswer1]");
        Assert.Contains(Faults(), d => d.Code == ResolutionFaults.LibraryNotInstalled.Code);
    }

    private void Write(string library, string more = "section: utils") => File.WriteAllText(_tools.Path("packager.yaml"), $$"""
        packager: 1
        version: 2.0
        epoch: 1
        release: 3
        mtime: 2026-01-31T12:00:00Z
        maintainer: Jane Doe <jane@example.com>
        license: ISC
        license_file: LICENSE
        dependencies: { releases: [debian/12] }
        packages:
          - name: ask
            description: asks
            {{more}}
            contents: [{ src: ask, dst: /usr/bin/ask }]
          - name: libanswer1
            description: answers
            contents: [{ src: libanswer.so.1, dst: {{library}} }]
        """);

    private string Depends(params string[] packages)
    {
        PackagingRun.Make(Request() with { Packages = [.. packages] }, _ => { });
        return Tool.Run("dpkg-deb", "-f", _tools.Path("artifacts/ask_2.0-3_amd64.deb"), "Depends").TrimEnd();
    }

    private IReadOnlyCollection<Diagnostic> Faults() => Assert.Throws<UserFaultException>(() => PackagingRun.Make(Request(), _ => { })).Diagnostics;

    private PackagingRequest Request() => new()
    {
        Manifest = _tools.Path("packager.yaml"), Output = _tools.Path("artifacts"), Environment = new Dictionary<string, string>(),
    };
}
