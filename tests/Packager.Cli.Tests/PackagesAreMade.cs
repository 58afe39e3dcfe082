using System.Text.Json;
using Packager.Cli.Tests.Support;

namespace Packager.Cli.Tests;

public sealed class PackagesAreMade : IDisposable
{
    private readonly PackagerCommand _packager = new();

    public PackagesAreMade() => _packager.WriteHello();

    public void Dispose() => _packager.Dispose();

    [Fact]
    public void TheirPathsAreAllThatStandsOnStandardOutput()
    {
        var outcome = _packager.Run("package");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("artifacts/hello_1.0.0_amd64.deb\n", outcome.Output);
        Assert.Contains("made artifacts/hello_1.0.0_amd64.deb", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void DpkgReadsThem()
    {
        _packager.Run("package");

        var outcome = _packager.Start("dpkg-deb", ["--field", "artifacts/hello_1.0.0_amd64.deb", "Package", "Version", "Maintainer"]);

        Assert.Equal("Package: hello\nVersion: 1.0.0\nMaintainer: Jane Doe <jane@example.com>\n", outcome.Output);
    }

    [Fact]
    public void ASecondRunWritesNothingAndSaysSo()
    {
        _packager.Run("package");
        var artifact = Path.Combine(_packager.Folder, "artifacts/hello_1.0.0_amd64.deb");
        File.SetLastWriteTimeUtc(artifact, DateTime.UnixEpoch);

        var outcome = _packager.Run("package");

        Assert.Contains("unchanged artifacts/hello_1.0.0_amd64.deb", outcome.Error, StringComparison.Ordinal);
        Assert.Equal("artifacts/hello_1.0.0_amd64.deb\n", outcome.Output);
        Assert.Equal(DateTime.UnixEpoch, File.GetLastWriteTimeUtc(artifact));
    }

    [Fact]
    public void AChangedFileIsPackedAgain()
    {
        _packager.Run("package");
        _packager.WriteFile("hello.sh", "#!/bin/sh\necho good day\n");

        var outcome = _packager.Run("package");

        Assert.Contains("made artifacts/hello_1.0.0_amd64.deb", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AnArtifactThatSomebodyChangedIsMadeAgain()
    {
        _packager.Run("package");
        _packager.WriteFile("artifacts/hello_1.0.0_amd64.deb", "tampered with");

        var outcome = _packager.Run("package");

        Assert.Contains("made artifacts/hello_1.0.0_amd64.deb", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void JsonGivesPathSizeAndHash()
    {
        var outcome = _packager.Run("package", "--json");

        var artifact = JsonDocument.Parse(outcome.Output).RootElement[0];
        Assert.Equal("artifacts/hello_1.0.0_amd64.deb", artifact.GetProperty("path").GetString());
        Assert.Equal(64, artifact.GetProperty("sha256").GetString()!.Length);
    }

    [Fact]
    public void AVersionOnTheCommandLineStandsInForTheManifests()
    {
        var outcome = _packager.Run("package", "--set-version", "2.0.0");

        Assert.Equal("artifacts/hello_2.0.0_amd64.deb\n", outcome.Output);
    }

    [Fact]
    public void RenderShowsTheirTexts()
    {
        var outcome = _packager.Run("render");

        Assert.Contains("artifacts/rendered/hello_1.0.0_amd64/DEBIAN/control", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void PlanNamesEveryFileAndItsOrigin()
    {
        var outcome = _packager.Run("plan");

        Assert.Contains("/usr/bin/hello", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("packager.yaml(3,10)", outcome.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_packager.Folder, "artifacts/hello_1.0.0_amd64.deb")));
    }

    [Fact]
    public void ABuildCommandMayNameTheVersion()
    {
        _packager.WriteFile("packager.yaml", File.ReadAllText(Path.Combine(_packager.Folder, "packager.yaml")) + """

            build:
              command: 'mkdir -p "$$PACKAGER_OUTPUT" && echo ${version} > "$$PACKAGER_OUTPUT/release"'
              executable: none
            """);

        var outcome = _packager.Run("deb");

        Assert.True(outcome.ExitCode == 0, outcome.Error);
        Assert.Equal("1.0.0\n", _packager.Start("sh", ["-c", "dpkg-deb --fsys-tarfile artifacts/*.deb | tar -xO ./usr/lib/hello/release"]).Output);
    }

    [Fact]
    public void AVersionMadeOfItselfIsAFault()
    {
        _packager.WriteFile("packager.yaml", File.ReadAllText(Path.Combine(_packager.Folder, "packager.yaml")).Replace("version: 1.0.0", "version: ${version}", StringComparison.Ordinal));

        var outcome = _packager.Run("plan");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("packager.yaml(3,", outcome.Error, StringComparison.Ordinal);
    }
}
