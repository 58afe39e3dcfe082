using System.Text.Json;
using Packager.Cli.Tests.Support;
using Packager.Tests.Signing;

namespace Packager.Cli.Tests;

/// <summary><c>packager lint x.msi</c>: errors of Windows' own validation fail it, unless they are left out or overridden.</summary>
public sealed class InstallersAreLinted : IDisposable
{
    private readonly PackagerCommand _packager = new();

    public void Dispose() => _packager.Dispose();

    [Fact]
    public void AndWarningsDoNotFailThem()
    {
        // The price of replacing another build of the same version.
        var outcome = _packager.Run("lint", Make());
        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("warning PKG3261: ICE61", outcome.Error, StringComparison.Ordinal);
        outcome = _packager.Run("lint", Path.Combine(_packager.Folder, "artifacts", "hello-1.0.0-x64.msi"), "--ignore", "ICE61");
        Assert.Contains("nothing to object to", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AndFailForErrors()
    {
        var outcome = _packager.Run("lint", Damaged(Make()), "--ignore", "ICE61", "--json");
        Assert.Equal(1, outcome.ExitCode);
        var finding = Assert.Single(JsonDocument.Parse(outcome.Output).RootElement.EnumerateArray());
        Assert.Equal("PKG3274", finding.GetProperty("code").GetString());
        Assert.Equal("error", finding.GetProperty("severity").GetString());
        Assert.Contains("FASTOEM", finding.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AndWhatIsIgnoredDoesNotFail()
    {
        var package = Damaged(Make());
        Assert.Equal(0, _packager.Run("lint", package, "--ignore", "ice74").ExitCode);
        Assert.Equal(1, _packager.Run("lint", package, "--ignore", "ICE61").ExitCode);
        Assert.Equal("[]", _packager.Run("lint", package, "--ignore", "ICE74", "--ignore", "ICE61", "--json").Output.Trim());
    }

    [Fact]
    public void AndWhatThePackageOverridesDoesNotFail() =>
        Assert.Equal(0, _packager.Run("lint", Damaged(Make("{ ICE74: machines leave our house with it }"))).ExitCode);

    [Fact]
    public void AndAnOverrideNeedsAnEvaluatorAndAReason()
    {
        WriteManifest("{ ICE999: no such thing, ICE74: \"\" }");
        var outcome = _packager.Run("msi");
        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(2, outcome.Error.Split("error PKG3069").Length - 1);
    }

    [Fact]
    public void AndWhatIsNoPackageIsADiagnostic()
    {
        var outcome = _packager.Run("lint", _packager.WriteFile("x.msi", "no package"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.DoesNotContain("   at ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("PKG3102", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("PKG3101", _packager.Run("lint", "nowhere.msi").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AndATruncatedOneFails()
    {
        var package = Make();
        using (var file = File.OpenWrite(package)) file.SetLength(file.Length - 4096);
        var outcome = _packager.Run("lint", package);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("PKG3103", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AndNoneIsComparedWithAnotherFormat()
    {
        var outcome = _packager.Run("diff", Make(), _packager.WriteFile("hello.deb", "!<arch>\n"));
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("different formats", outcome.Error, StringComparison.Ordinal);
    }

    // As somebody would with an editor of databases.
    private static string Damaged(string package)
    {
        Tool.Run(Path.GetDirectoryName(package)!, "msibuild", package, "-q", "INSERT INTO `Property` (`Property`, `Value`) VALUES ('FASTOEM', '1')");
        return package;
    }

    private string Make(string overrides = "{}")
    {
        WriteManifest(overrides);
        var made = _packager.Run("msi");
        Assert.True(made.ExitCode == 0, made.Error);
        return Path.GetFullPath(made.Output.Trim(), _packager.Folder);
    }

    private void WriteManifest(string overrides)
    {
        _packager.WriteFile("hello.txt", new string('h', 10_000));
        _packager.WriteInstaller($$"""
            contents: [{ src: hello.txt, dst: app/hello.txt }]
            msi:
              upgrade_code: "{6D3C9A52-5D2B-4E0F-8C39-1B0A5E7F2D44}"
              compression: none
              ice_overrides: {{overrides}}
            """);
    }
}
