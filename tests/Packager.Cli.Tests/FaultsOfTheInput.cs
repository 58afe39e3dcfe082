using Packager.Cli.Tests.Support;

namespace Packager.Cli.Tests;

public sealed class FaultsOfTheInput : IDisposable
{
    private readonly PackagerCommand _packager = new();

    public void Dispose() => _packager.Dispose();

    [Fact]
    public void AreToldTogetherWithPlaceCodeAndHintAndExitWith1()
    {
        _packager.WriteHello(source: "helo.sh");
        _packager.WriteFile("packager.yaml", File.ReadAllText(Path.Combine(_packager.Folder, "packager.yaml")).Replace("maintainer:", "maintaner:", StringComparison.Ordinal));

        var outcome = _packager.Run("deb");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("packager.yaml(4,1): error PKG1020:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("helo.sh", outcome.Error, StringComparison.Ordinal);
        Assert.Contains(" errors", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
    }

    [Fact]
    public void LeaveNothingBehind()
    {
        _packager.WriteHello(source: "missing");

        _packager.Run("deb");

        Assert.False(Directory.Exists(Path.Combine(_packager.Folder, "artifacts")));
    }

    [Fact]
    public void AMissingManifestIsADiagnostic()
    {
        var outcome = _packager.Run("package");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("packager.yaml: error PKG1001:", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void APackageThatTheManifestLacksIsNamed()
    {
        _packager.WriteHello();

        var outcome = _packager.Run("package", "--package", "helo");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("PKG1321", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("it has hello", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void ATargetThatTheManifestDoesNotMakeIsNamed()
    {
        _packager.WriteHello();

        var outcome = _packager.Run("package", "--format", "deb/riscv64");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("PKG1322", outcome.Error, StringComparison.Ordinal);
    }
}
