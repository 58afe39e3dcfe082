using Packager.Cli.Tests.Support;
using Packager.Tests.Signing;

namespace Packager.Cli.Tests;

public sealed class FilesAreSigned : IDisposable
{
    private readonly PackagerCommand _packager = new();
    private readonly SigningScene _scene = new();

    public void Dispose()
    {
        _packager.Dispose();
        _scene.Dispose();
    }

    [Fact]
    public void AndVerified()
    {
        using var server = new LocalServer(new TestTimestamper(SigningScene.TimestampCertificate, new DateTimeOffset(2025, 3, 4, 5, 6, 7, TimeSpan.Zero)).Answer);
        var (package, library) = (_scene.Installer(), _scene.Library());
        var (certificate, key) = _scene.Pem(SigningScene.Authority.Issue("Jane Doe"));

        var signed = _packager.Run("sign", package, library, "--certificate", certificate, "--key", key, "--timestamp", server.Address, "--description", "Guestbook");
        var verified = _packager.Run("verify", package, library, "--ca", _scene.Root());

        Assert.Equal((0, $"{package}\n{library}\n", ""), (signed.ExitCode, signed.Output, signed.Error));
        Assert.Equal((0, ""), (verified.ExitCode, verified.Error));
        Assert.Equal($"{package}: good signature by 'Jane Doe' (SHA256), made before 2025-03-04T05:06:07Z, for 'Guestbook'", verified.Output.Split('\n')[0]);
    }

    [Fact]
    public void AsTheManifestSays()
    {
        var (certificate, key) = _scene.Pem(SigningScene.Authority.Issue("Jane Doe"));
        _packager.WriteFile("packager.yaml", $"packager: 1\nname: hello\nversion: 1.0.0\nsigning:\n  certificate: {certificate}\n  key: {key}\n");
        var package = _scene.Installer();

        Assert.Equal(0, _packager.Run("sign", package).ExitCode);
        Assert.Contains("for 'hello'", _packager.Run("verify", package, "--ca", _scene.Root()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void UnlessNobodySaysWhoSigns()
    {
        var outcome = _packager.Run("sign", _scene.Installer());

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith("packager: error PKG5007: nobody said who signs\nhint: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void UnlessTheTimestampServerIsDown()
    {
        var (certificate, key) = _scene.Pem(SigningScene.Authority.Issue("Jane Doe"));

        var outcome = _packager.Run("sign", _scene.Installer(), "--certificate", certificate, "--key", key, "--timestamp", LocalServer.DeadAddress());

        Assert.Equal(3, outcome.ExitCode);
        Assert.StartsWith("--timestamp: error PKG5008: the timestamp server http://127.0.0.1:", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void AndEachFaultOfEachFileIsToldInWords()
    {
        var (package, library) = (_scene.Installer(), _scene.Library());
        SigningScene.Sign(library);

        var outcome = _packager.Run("verify", package, library, _scene["nowhere.dll"]);

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains($"{package}: error PKG5021: the file has no signature", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"{library}: error PKG5027: the certificate of 'Jane Doe' is not trusted: ", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"{_scene["nowhere.dll"]}: error PKG5013: the file does not exist", outcome.Error, StringComparison.Ordinal);
    }
}
