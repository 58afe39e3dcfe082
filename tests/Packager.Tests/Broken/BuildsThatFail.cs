using Packager.Compile;
using Packager.Model;
using Packager.Packaging;

namespace Packager.Tests.Broken;

/// <summary>What an author is told when compiling goes wrong: nothing that a look at the manifest alone could find.</summary>
public sealed class BuildsThatFail : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void BecauseTheCommandFails() => Assert.Equal(CompileFaults.CommandFailed.Code, Fault("build: { command: 'exit 3' }").Code);

    [Fact]
    public void BecauseTheCommandLeavesNothingBehind() => Assert.Equal(CompileFaults.NothingBuilt.Code, Fault("build: { command: 'true' }").Code);

    [Fact]
    public void BecauseTheCompilerRefuses()
    {
        _folder.Write("App.csproj", "<Project><Target Name='Publish'><Error Text='no' /></Target></Project>");
        Assert.Equal(CompileFaults.CompilerFailed.Code, Fault("build: { dotnet: { project: App.csproj } }").Code);
    }

    private const string Head = "packager: 1\nmaintainer: Jane Doe <jane@example.com>\ndescription: greets\nlicense: Apache-2.0\nmtime: 2026-01-31T12:00:00Z\n";

    private Diagnostic Fault(string build)
    {
        _folder.Write("packager.yaml", Head + "name: app\nversion: 1.0\n" + build + "\n");
        return Assert.Single(Faults(), f => f.Severity == Severity.Error);
    }

    private IReadOnlyCollection<Diagnostic> Faults() => Assert.Throws<UserFaultException>(() => PackagingRun.Plan(
        new PackagingRequest { Manifest = System.IO.Path.Combine(_folder.Path, "packager.yaml"), Output = System.IO.Path.Combine(_folder.Path, "artifacts"), Environment = new Dictionary<string, string>() }, _ => { })).Diagnostics;
}
