using Packager.Cli.Tests.Support;

namespace Packager.Cli.Tests;

public sealed class PackagesArePublished : IDisposable
{
    private readonly PackagerCommand _packager = new();
    private readonly string _secret;

    public PackagesArePublished()
    {
        _packager.WriteHello();
        Assert.Equal(0, _packager.Run("deb").ExitCode);
        // gpg's home must be short, for the agent's socket lies in it, and open to nobody else.
        var home = Path.Combine(_packager.Folder, "g");
        Directory.CreateDirectory(home);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(home, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        string[] gpg = ["--homedir", home, "--batch", "--quiet", "--pinentry-mode", "loopback", "--passphrase", ""];
        Assert.Equal(0, _packager.Start("gpg", [.. gpg, "--quick-generate-key", "a test key", "ed25519", "sign", "never"]).ExitCode);
        _secret = _packager.WriteFile("secret.asc", _packager.Start("gpg", [.. gpg, "--armor", "--export-secret-keys"]).Output);
        _packager.Start("gpgconf", ["--homedir", home, "--kill", "gpg-agent"]);
    }

    [Fact]
    public void AndGoOnToAnotherChannelAndBack()
    {
        var published = Run("publish", "--channel", "qa", "artifacts/hello_1.0.0_amd64.deb");
        Assert.True(published.ExitCode == 0, published.Error);
        Assert.Equal("qa 1\n", published.Output);
        Assert.Contains("unchanged", Run("publish", "--channel", "qa", "artifacts/hello_1.0.0_amd64.deb").Error, StringComparison.Ordinal);
        Assert.Equal("production 1\n", Run("promote", "--from", "qa", "--to", "production").Output);
        Assert.Equal("qa 2\n", Run("remove", "--channel", "qa", "hello").Output);
        Assert.Equal("qa 3\n", Run("rollback", "qa", "1").Output);
        Assert.Equal(3, Run("history", "--channel", "qa").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Equal(Run("history", "--channel", "qa").Output, Run("history", "qa").Output);
        Assert.Contains("hint: there are: production, qa", Run("history").Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("check").ExitCode);
        Assert.True(File.Exists(Path.Combine(_packager.Folder, "artifacts/repository/hello-archive-keyring.asc")));
    }

    [Fact]
    public void OnlyWhenTheyAreWhatTheySay()
    {
        _packager.WriteFile("broken.deb", "no package");
        Assert.Equal(1, Run("publish", "broken.deb").ExitCode);
        Assert.Equal(2, Run("publish").ExitCode);
        var mixed = Run("publish", "artifacts/hello_1.0.0_amd64.deb", _packager.WriteFile("broken.msi", "no database"));
        Assert.Equal((1, ""), (mixed.ExitCode, mixed.Output));
        Assert.Equal(1, Run("promote", "--from", "qa", "--to", "production").ExitCode);
    }

    [Fact]
    public void UnderAKeyThatIsMadeWhereGpgWasNeverUsed()
    {
        var home = Path.Combine(_packager.Folder, "h");
        Directory.CreateDirectory(home);
        var published = _packager.Start("env", ["--unset=GNUPGHOME", "HOME=" + home, "dotnet", Path.Combine(AppContext.BaseDirectory, "packager.dll"), "publish", "artifacts/hello_1.0.0_amd64.deb"]);
        Assert.True(published.ExitCode == 0, published.Error);
        Assert.Contains("made the key", published.Error, StringComparison.Ordinal);
        _packager.Start("gpgconf", ["--homedir", Path.Combine(home, ".gnupg"), "--kill", "gpg-agent"]);
    }

    [Fact]
    public void AndNothingIsWholeWhereThereIsNothing()
    {
        var checking = Run("check");
        Assert.Equal(1, checking.ExitCode);
        Assert.Contains("PKG4004", checking.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void NotWithoutTheKey()
    {
        _packager.WriteFile("secret.asc", "no key");
        var outcome = Run("publish", "artifacts/hello_1.0.0_amd64.deb");
        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("PKG4008", outcome.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_packager.Folder, "artifacts/repository/dists/production/InRelease")));
    }

    // A key of gpg's keyring is looked for while the packages are read; that it is not there matters only where something is to be signed.
    [Fact]
    public void WithoutTheKeyWhereNothingChanges()
    {
        Assert.Equal(0, Run("publish", "artifacts/hello_1.0.0_amd64.deb").ExitCode);
        string[] withNobodysKey = ["publish", "artifacts/hello_1.0.0_amd64.deb", "--key", "0123456789ABCDEF0123456789ABCDEF01234567"];
        var again = _packager.Run(withNobodysKey);
        Assert.True(again.ExitCode == 0, again.Error);
        Assert.DoesNotContain("PKG4008", again.Error, StringComparison.Ordinal);
        Assert.Equal(0, Run("remove", "--channel", "production", "hello").ExitCode);
        Assert.Equal(3, _packager.Run(withNobodysKey).ExitCode);
    }

    public void Dispose() => _packager.Dispose();

    private Outcome Run(string verb, params string[] arguments) => _packager.Run([verb, .. arguments, "--key", _secret]);
}
