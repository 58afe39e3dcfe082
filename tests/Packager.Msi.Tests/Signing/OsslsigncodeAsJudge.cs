using System.Security.Cryptography;
using Packager.Binary;
using Packager.Msi;

namespace Packager.Tests.Signing;

/// <summary>Another implementation of Authenticode agrees with our signatures.</summary>
public sealed class OsslsigncodeAsJudge : IDisposable
{
    private readonly SigningScene _scene = new();

    public void Dispose() => _scene.Dispose();

    [Theory]
    [InlineData(CompoundFileVersion.V3)]
    [InlineData(CompoundFileVersion.V4)]
    public void TakesAnInstaller(CompoundFileVersion version)
    {
        var path = _scene.Installer(version);
        SigningScene.Sign(path);

        var talk = Verify(path);

        Assert.Matches("Current MsiDigitalSignatureEx *: ([0-9A-F]{64}) \n.*Calculated MsiDigitalSignatureEx *: \\1", talk);
    }

    [Fact]
    public void TakesAPackageOfWixl()
    {
        var path = _scene.WixlPackage();
        SigningScene.Sign(path);

        Verify(path);
        Tool.Run(_scene["."], "msiinfo", "streams", path);
    }

    [Fact]
    public void TakesALibraryForAnyPlatform() => Verify(Signed(_scene.Library()));

    [Fact]
    public void TakesALibraryOfNativeCode() => Verify(Signed(_scene.Native()));

    [Fact]
    public void TakesAnEllipticCurve()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        Verify(Signed(_scene.Library(), SigningScene.Identity(SigningScene.Authority.Issue("Curve", key: key))));
    }

    [Fact]
    public void ReadsDescriptionPageAndTimestamp()
    {
        var path = _scene.Installer();
        SigningScene.Sign(path, options: new SigningOptions
        {
            Opus = new SpcSpOpusInfo("Gästebuch", "https://example.com/"),
            Timestamper = new TestTimestamper(SigningScene.TimestampCertificate, new DateTimeOffset(2025, 3, 4, 5, 6, 7, TimeSpan.Zero)),
        });

        var talk = Verify(path, "-TSA-CAfile", _scene.Root());

        Assert.Contains("Text description: Gästebuch", talk, StringComparison.Ordinal);
        Assert.Contains("URL description: https://example.com/", talk, StringComparison.Ordinal);
        Assert.Contains("Timestamp time: Mar  4 05:06:07 2025 GMT", talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SpcSubject.Installer)]
    [InlineData(SpcSubject.Program)]
    public void ReplacesOurSignatureAndWeItsOwn(SpcSubject subject)
    {
        var path = subject == SpcSubject.Installer ? _scene.Installer() : _scene.Library();
        SigningScene.Sign(path);
        var first = File.ReadAllBytes(path);
        var (certificate, key) = _scene.Pem(SigningScene.Authority.Issue("Someone Else"));
        Tool.Run(_scene["."], "osslsigncode", "sign", "-certs", certificate, "-key", key, "-in", path, "-out", _scene["theirs"]);
        SigningScene.Sign(_scene["theirs"]);

        Verify(_scene["theirs"]);
        Assert.Equal(first, File.ReadAllBytes(_scene["theirs"]));
    }

    private static string Signed(string path, SigningIdentity? identity = null)
    {
        SigningScene.Sign(path, identity);
        return path;
    }

    private string Verify(string path, params string[] more)
    {
        Assert.Empty(SigningScene.Errors(path));
        var talk = Tool.Run(_scene["."], "osslsigncode", ["verify", "-in", path, "-CAfile", _scene.Root(), .. more]);
        Assert.Contains("Signature verification: ok", talk, StringComparison.Ordinal);
        Assert.DoesNotContain("MISMATCH", talk, StringComparison.Ordinal);
        return talk;
    }
}
