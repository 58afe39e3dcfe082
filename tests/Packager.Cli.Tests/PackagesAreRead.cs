using Packager.Cli.Tests.Support;

namespace Packager.Cli.Tests;

public sealed class PackagesAreRead : IDisposable
{
    private readonly PackagerCommand _packager = new();

    public void Dispose() => _packager.Dispose();

    [Fact]
    public void InspectShowsWhatAPackageHolds()
    {
        var outcome = _packager.Run("inspect", Make("1.0.0"));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("  Version: 1.0.0", outcome.Output, StringComparison.Ordinal);
        Assert.Contains(" /usr/bin/hello\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void DiffExitsWith1WhenSomethingDiffers()
    {
        var (old, now) = (Make("1.0.0"), Make("1.0.1"));

        var equal = _packager.Run("diff", old, old);
        var different = _packager.Run("diff", old, now);

        Assert.Equal((0, "equal"), (equal.ExitCode, equal.Output.Trim()));
        Assert.Equal(1, different.ExitCode);
        Assert.Contains("field Version changed: '1.0.0", different.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void ExtractWritesTheFilesBelowAFolder()
    {
        var package = Make("1.0.0");

        var first = _packager.Run("extract", package, "out");
        var again = _packager.Run("extract", package, "out");
        var forced = _packager.Run("extract", package, "out", "--force");

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("usr/bin/hello", first.Output.Split('\n'));
        Assert.True(File.Exists(Path.Combine(_packager.Folder, "out", "usr", "bin", "hello")));
        Assert.Equal(1, again.ExitCode);
        Assert.Contains("PKG1391", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, forced.ExitCode);
    }

    [Fact]
    public void WhatIsNoPackageIsADiagnostic()
    {
        var outcome = _packager.Run("inspect", _packager.WriteFile("x.deb", "no package"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("error PKG21", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
    }

    private string Make(string version)
    {
        _packager.WriteHello(version);
        var made = _packager.Run("deb");
        Assert.True(made.ExitCode == 0, made.Error);
        return Path.GetFullPath(made.Output.Trim(), _packager.Folder);
    }
}
