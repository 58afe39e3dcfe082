using System.Collections.Immutable;
using Packager.Model;
using Packager.Sources.Vendoring;

namespace Packager.Tests.Sources.Vendoring;

/// <summary>Which packages of a package-lock.json a source package takes along.</summary>
public sealed class PackagesOfANpmLock : IDisposable
{
    private const string Sum = "\"integrity\":\"sha1-x sha512-AAAA\",\"resolved\":\"https://r.example/x/-/x.tgz\"";
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AreThoseThatAreInstalledHere()
    {
        var packages = Read(["amd64"],
            $$"""
            "": {"version":"1.0.0"},
            "tools/own": {"version":"1.0.0"},
            "node_modules/own": {"resolved":"tools/own","link":true},
            "node_modules/@acme/lib": {"version":"1.2.3",{{Sum}}},
            "node_modules/a/node_modules/@acme/lib": {"version":"1.2.3",{{Sum}}},
            "node_modules/other-name": {"name":"real-name","version":"2.0.0-beta.1+x",{{Sum}}},
            "node_modules/within": {"version":"1.0.0","inBundle":true},
            "node_modules/linux-x64": {"version":"1.0.0",{{Sum}},"os":["linux"],"cpu":["x64"],"libc":["glibc"]},
            "node_modules/linux-arm64": {"version":"1.0.0",{{Sum}},"os":["linux"],"cpu":["arm64"]},
            "node_modules/musl": {"version":"1.0.0",{{Sum}},"os":["linux"],"libc":["musl"]},
            "node_modules/darwin": {"version":"1.0.0",{{Sum}},"os":["darwin"]},
            "node_modules/not-windows": {"version":"1.0.0",{{Sum}},"os":["!win32"]}
            """);
        Assert.Equal(["acme+lib-1.2.3.tgz", "real-name-2.0.0-beta.1+x.tgz", "linux-x64-1.0.0.tgz", "not-windows-1.0.0.tgz"], packages.Select(p => p.FileName));
        Assert.Equal(("@acme/lib@1.2.3", "AAAA"), (packages[0].Specification, packages[0].Digest));
    }

    [Fact]
    public void ForAllArchitecturesAreThoseOfEachProcessor() =>
        Assert.Equal(2, Read(["all"], $$""" "node_modules/a":{"version":"1.0.0",{{Sum}},"cpu":["x64"]},"node_modules/b":{"version":"1.0.0",{{Sum}},"cpu":["arm64"]} """).Count);

    [Fact]
    public void OfAnotherPlaceAreAskedForByTheirAddress() =>
        Assert.Equal("https://example.com/x.tgz", Assert.Single(Read(["amd64"], """ "node_modules/x":{"version":"1.0.0","integrity":"sha512-AAAA","resolved":"https://example.com/x.tgz"} """)).Specification);

    [Theory]
    [InlineData("""{"lockfileVersion":1,"dependencies":{}}""", "lockfileVersion 2")]
    [InlineData("""{"packages":{"node_modules/x":{"version":"1.0.0","resolved":"git+ssh://git@example.com/x.git#1"}}}""", "no sha512 checksum")]
    [InlineData("""{"packages":{"node_modules/x":{"version":"1.0.0","integrity":"sha512-AAAA"}}}""", "where it is resolved")]
    [InlineData("""{"packages":{"node_modules/x y":{"version":"1.0.0","integrity":"sha512-AAAA"}}}""", "no name and version")]
    [InlineData("""{"packages":{"node_modules/x":{"version":"../1","integrity":"sha512-AAAA"}}}""", "no name and version")]
    [InlineData("[]", "not a JSON object")]
    public void AreNotTakenFromALockThatSaysTooLittle(string text, string said)
    {
        var bag = new DiagnosticBag();
        Assert.Empty(NpmLock.Read(_folder.Write("package-lock.json", text), ["amd64"], SourceLocation.None, bag));
        var fault = Assert.Single(bag);
        Assert.Equal("PKG4116", fault.Code);
        Assert.Contains(said, fault.Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<NpmPackage> Read(ImmutableArray<string> architectures, string packages)
    {
        var bag = new DiagnosticBag();
        var read = NpmLock.Read(_folder.Write("package-lock.json", $"{{\"packages\":{{{packages}}}}}"), architectures, SourceLocation.None, bag);
        Assert.Empty(bag);
        return read;
    }
}
